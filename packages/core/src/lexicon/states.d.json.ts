/** States and territories, built by tools/kb/build.ts; origin and format in docs/knowledge-base.md. */
declare const STATES: readonly {
  /** ISO 3166-1 alpha-3; former states keep the code they had (SUN, YUG, CSK, DDR). */
  readonly iso: string
  readonly name: string
  readonly en: string
  readonly names: readonly string[]
  readonly official: readonly string[]
  /** Masculine singular, the usual one first; some are of two words («كوري جنوبي»). */
  readonly adjectives: readonly string[]
  /** Broken plurals of the people: «أكراد»، «أتراك». */
  readonly plurals: readonly string[]
  readonly capital: { readonly names: readonly string[]; readonly en: string }
  /** Seats of power that stand for the state: «الكرملين». */
  readonly seats: readonly { readonly names: readonly string[]; readonly en: string }[]
  readonly flags: readonly string[]
}[]
export default STATES
