/** Forms of the verbs of a list that is no part of the PLOVER lexicon. */
import { type Form, memoByForm } from '../../doc/index.ts'
import { conjugate, type Inflected, lemmaTable } from '../../morphology/index.ts'

/** Whether a word, with the particles of a verb at most, is a form of one of these verbs, each written «past present». */
export function formsOf(
  rows: readonly string[],
  wanted: (form: Inflected) => boolean = () => true,
): (form: Form) => boolean {
  const table = lemmaTable(
    rows.map((row) => {
      const [past = '', present = ''] = row.split(' ')
      return {
        words: [past, present],
        inflect: () =>
          conjugate({ past, present })
            .filter(wanted)
            .map((f) => [f.form, true] as const),
      }
    }),
    (a, b) => a === b,
  )
  return memoByForm((form) =>
    form.splits.some((s) => /^(?:و|ف|س|وس)?$/.test(s.proclitics) && table(s.stem).length > 0),
  )
}
