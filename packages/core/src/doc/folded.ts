/** A folded text with the way home. Offsets are UTF-16 code units. */
export interface Folded {
  readonly text: string
  /** Original offset of each folded character, plus one entry for the end; null when folding moved nothing. */
  readonly map: Int32Array | null
}
