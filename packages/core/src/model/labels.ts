/** The labels that the model gives to tokens: BIO over persons, organisations and places. */

export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const
export const LABEL_COUNT = LABELS.length

/** Whether label `next` may follow label `label`: an inside label continues its own name only. */
export const mayFollow = (label: number, next: number): boolean =>
  next === 0 || next % 2 === 1 || label === next || label === next - 1
