/** Names of the days of the week, without the article. Monday is 1, as in ISO 8601. Origin: general knowledge. */

export interface WeekdayName {
  readonly day: number
  readonly names: readonly string[]
}

export const WEEKDAYS: readonly WeekdayName[] = [
  { day: 1, names: ['إثنين', 'اثنين'] },
  { day: 2, names: ['ثلاثاء', 'ثلوثاء', 'ثلثاء', 'ثلاثا'] },
  { day: 3, names: ['أربعاء', 'أربعا'] },
  { day: 4, names: ['خميس'] },
  { day: 5, names: ['جمعة'] },
  { day: 6, names: ['سبت'] },
  { day: 7, names: ['أحد'] },
]
