/** A web address as an input: a page, a feed read once, an archive. The limits are those of download.ts. */
import { LONGEST_REPORT } from '../outlets/document.ts'
import { download, inUtf8 } from '../outlets/download.ts'
import { InputFault } from './archives.ts'

export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path)

export async function* openAddress(url: string, allowPrivate: boolean): AsyncGenerator<Buffer> {
  const answer = await download(url, { allowPrivate, mostBytes: LONGEST_REPORT })
  if (answer.kind === 'body') yield Buffer.from(inUtf8(answer.bytes, answer.charset))
  else throw new InputFault(answer.kind === 'failed' ? answer.why : 'the server answers 304')
}
