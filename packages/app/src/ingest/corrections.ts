/**
 * Does a report correct or renew an earlier one of its outlet? Signs are words that agencies set before the headline or at
 * the head of the text («تصحيح»، «محدث»), and the earlier headline in quotation marks («في خبر بعنوان …»).
 * Limit: a correction that neither names the headline nor repeats the text stands alone.
 */
import { type Article, fold } from '@isnad/core'

export interface Correction {
  /** Headlines that the report quotes, folded; any may be that of the report it corrects. */
  readonly titles: readonly string[]
}

/** At the start of a headline or text, perhaps behind a dateline «تونس - ». */
const SIGN =
  /^[^.:\n]{0,40}?(?<![\p{L}])(?:تصحيح|تصويب|توضيح وتصحيح|اعاده مع تصحيح|خبر مصحح|مصحح|محدث|تحديث|اعاده مع تغيير|اعاده لاضافه تفاصيل)(?=\s*[:،\-–—.()\]»"]|\s+(?:في|خبر|على|لخبر|واعاده)(?![\p{L}]))/u
const QUOTED = /[«"“”]([^«»"“”\n]{12,200})[»"“”]/g
const HEAD = 700

export function correctionOf({ title = '', text }: Article): Correction | null {
  const head = fold(text.slice(0, HEAD)).text
  if (!SIGN.test(fold(title).text.trimStart()) && !SIGN.test(head.trimStart())) return null
  return { titles: [...text.slice(0, HEAD).matchAll(QUOTED)].map(([, words]) => titleKey(words!)) }
}

/** A headline by its letters: spelling, marks and signs of a correction left out. */
export const titleKey = (title: string): string =>
  fold(title)
    .text.replace(/(?:تصحيح|تصويب|مصحح|محدث|تحديث|عاجل)(?![\p{L}])/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
