/** Gender of an ordinal as written: «السابعة» tells an hour, «السابع» a day. */
import { textAt } from './numbers.ts'
import type { Reader } from './reader.ts'

export const isFeminine = (r: Reader, i: number): boolean => /(?:ه|اولي|حدي)$/.test(textAt(r.tokens, i))
