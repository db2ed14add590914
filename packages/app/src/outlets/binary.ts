/**
 * Files that are no text, told by how they begin: those that people take for reports (PDF, Word), pictures and archives
 * under a wrong name, and anything with many zero bytes that is not UTF-16.
 */
import { encodingOf } from './encoding.ts'

const STARTS: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or an Office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document'],
  ['\u001f\u008b', 'a gzip archive'],
  ['{\\rtf', 'an RTF document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u007fELF', 'a program'],
  ['MZ\u0090', 'a program'],
]
const SAMPLE = 4096

/** What a file is that is not text, as words for a message; null where it may be text. */
export function formatOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, SAMPLE)
  const start = String.fromCharCode(...head.subarray(0, 8))
  const known = STARTS.find(([mark]) => start.startsWith(mark))
  if (known) return known[1]
  return head.includes(0) && !encodingOf(head, true).startsWith('utf-16') ? 'binary data' : null
}
