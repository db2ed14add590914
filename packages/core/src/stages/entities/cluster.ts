/**
 * Which names of an article are one. People: full names first, then bare surnames go to the nearest earlier full name
 * (or, failing that, a later one) that has the word; spellings one letter apart count as the same. Others: by the
 * knowledge base, else by their words without the article; a short form that opens a longer name is that name.
 */
import type { Doc, FoundMention } from '../../doc/index.ts'
import { theNationAt } from '../../naming/nation-at.ts'
import { foldWord } from '../../script/index.ts'
import { formOf } from '../tokens/tokens.ts'

export interface Cluster {
  readonly type: FoundMention['type']
  /** Indexes of mentions, in text order. */
  readonly members: number[]
  readonly keys: Set<string>
  readonly kb: string | null
}

type NamedDoc = Doc<'tokens' | 'mentions'>

const wordsOf = (doc: NamedDoc, m: FoundMention): string[] =>
  foldWord(doc.text.slice(m.start, m.end))
    .replace(/(^| )عبد ال/g, '$1عبدال')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Whether two words are spellings of one name: equal, or one letter apart in words of five letters and more. */
function near(a: string, b: string): boolean {
  if (a === b) return true
  const x = bare(a)
  const y = bare(b)
  if (x === y) return true
  if (Math.min(x.length, y.length) < 5 || Math.abs(x.length - y.length) > 1) return false
  let i = 0
  while (i < x.length && x[i] === y[i]) i++
  return (
    i > 0 &&
    (x.slice(i + 1) === y.slice(i + 1) || x.slice(i) === y.slice(i + 1) || x.slice(i + 1) === y.slice(i))
  )
}

const bare = (word: string) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word)

export function clusterNames(doc: NamedDoc): { clusters: Cluster[]; of: Int32Array } {
  const of = new Int32Array(doc.mentions.length).fill(-1)
  const clusters: Cluster[] = []
  const words = doc.mentions.map((m) => (m.form === 'name' ? wordsOf(doc, m) : []))
  const index = new Map<string, number>()
  const join = (i: number, at: number) => {
    of[i] = at
    clusters[at]!.members.push(i)
    for (const word of words[i]!) clusters[at]!.keys.add(word)
  }
  const start = (i: number) => {
    const m = doc.mentions[i]!
    clusters.push({ type: m.type, members: [], keys: new Set(), kb: m.candidates[0] ?? null })
    join(i, clusters.length - 1)
  }
  doc.mentions.forEach((m, i) => {
    if (m.form !== 'name' || (m.type === 'PER' && words[i]!.length < 2)) return
    const key = keyOf(m, words[i]!)
    const known =
      index.get(key) ??
      (m.type === 'PER' ? samePerson(clusters, words[i]!) : sameBody(clusters, m, words[i]!))
    if (known === undefined) start(i)
    else join(i, known)
    index.set(key, of[i]!)
  })
  doc.mentions.forEach((m, i) => {
    if (m.form !== 'name' || of[i]! >= 0) return
    const known = bySurname(doc, clusters, of, words[i]![0] ?? '', i)
    if (known === undefined) start(i)
    else join(i, known)
  })
  for (const cluster of clusters) cluster.members.sort((a, b) => a - b)
  return { clusters, of }
}

const keyOf = (m: FoundMention, words: readonly string[]): string =>
  m.candidates.length && m.type !== 'PER'
    ? `${m.candidates[0]}`
    : `${m.type === 'PER' ? 'PER' : ''} ${words.map(bare).join(' ')}`

/** An earlier full name with the same last word and a first word alike, or whose words hold all of these. */
function samePerson(clusters: readonly Cluster[], words: readonly string[]): number | undefined {
  for (let c = clusters.length - 1; c >= 0; c--) {
    const { type, keys } = clusters[c]!
    if (type !== 'PER') continue
    const has = (word: string) => keys.has(word) || [...keys].some((key) => near(key, word))
    const shared = words.filter(has).length
    if (has(words[0]!) && has(words.at(-1)!) && shared >= Math.min(words.length, keys.size)) return c
  }
  return undefined
}

function sameBody(
  clusters: readonly Cluster[],
  m: FoundMention,
  words: readonly string[],
): number | undefined {
  if (m.type !== 'ORG' || m.candidates.length) return undefined
  const longer = shortFormOf(clusters, words)
  if (longer !== undefined) return longer
  for (let c = clusters.length - 1; c >= 0; c--) {
    const { type, keys, kb } = clusters[c]!
    if (type !== 'ORG' || kb) continue
    const list = [...keys]
    if (words.length === 1 && near(list[0]!, words[0]!) && !/^ال/.test(words[0]!)) return c
    if (words.length > 1 && words.length === list.length && words.every((word, k) => near(list[k]!, word)))
      return c
  }
  return undefined
}

/** «وزارة الخزانة» after «وزارة الخزانة الأميركية»: the nearest body before whose words these open, but for its state. */
function shortFormOf(clusters: readonly Cluster[], words: readonly string[]): number | undefined {
  if (words.length < 2) return undefined
  for (let c = clusters.length - 1; c >= 0; c--) {
    const { type, keys } = clusters[c]!
    if (type !== 'ORG' || keys.size <= words.length) continue
    const list = [...keys]
    if (!words.every((word, k) => list[k] === word)) continue
    const forms = list.slice(words.length).map(formOf)
    if (theNationAt({ forms }, 0, forms.length)) return c
  }
  return undefined
}

/** The person that a bare name means: the nearest before it who has the word, else the first after it. */
function bySurname(doc: NamedDoc, clusters: readonly Cluster[], of: Int32Array, word: string, at: number) {
  const fits = (c: number, exact: boolean) => {
    const { type, keys } = clusters[c]!
    if (type !== 'PER') return false
    return exact
      ? keys.has(word) || keys.has(bare(word)) || keys.has(`ال${word}`)
      : [...keys].some((key) => near(key, word))
  }
  for (const exact of [true, false]) {
    for (let i = at - 1; i >= 0; i--) if (of[i]! >= 0 && fits(of[i]!, exact)) return of[i]!
    for (let i = at + 1; i < doc.mentions.length; i++) if (of[i]! >= 0 && fits(of[i]!, exact)) return of[i]!
  }
  return undefined
}
