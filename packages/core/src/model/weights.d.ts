/** The name model's weights, written by tools/model/train.ts. CC BY-SA 4.0, see docs/model-card.md. */
export declare const WEIGHTS: {
  readonly scale: number
  readonly transitions: readonly number[]
  /** Base64 of the feature hashes, ascending. */
  readonly hashes: string
  /** Base64 of the rows of weights, a signed byte for each label. */
  readonly rows: string
}
