/** Weights of `likeness.ts`, written by tools/model/likeness.ts. CC BY-SA 4.0, see docs/model-card.md. */
export declare const LIKENESS: {
  readonly scale: number
  readonly bias: number
  /** Base64 of a signed byte for each hashed n-gram. */
  readonly weights: string
}
