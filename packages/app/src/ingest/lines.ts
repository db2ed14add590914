/** Bytes that stream in to pieces of text and to lines. The encoding is told from the first piece. */
import { encodingOf } from '../outlets/encoding.ts'

type Decoder = InstanceType<typeof TextDecoder>

/** Enough bytes to tell an encoding from. */
const ENOUGH = 1 << 16

export async function* textPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let held: Buffer[] = []
  let size = 0
  let decoder: Decoder | null = null
  const start = (cut: boolean): string => {
    const head = Buffer.concat(held)
    held = []
    decoder = new TextDecoder(encodingOf(head, cut))
    return decoder.decode(head, { stream: true })
  }
  for await (const chunk of chunks) {
    if (decoder) yield (decoder as Decoder).decode(chunk, { stream: true })
    else {
      held.push(chunk)
      size += chunk.length
      if (size >= ENOUGH) yield start(true)
    }
  }
  if (!decoder) yield start(false)
  yield decoder!.decode()
}

/** Lines end at LF alone: U+2028 may stand inside a JSON string. A line beyond the limit is null. */
export async function* splitLines(
  pieces: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<string | null> {
  let parts: string[] = []
  let length = 0
  const take = (): string | null => {
    const line = length > longest ? null : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    return line
  }
  const keep = (part: string) => {
    length += part.length
    if (length <= longest) parts.push(part)
    else parts = []
  }
  for await (const text of pieces) {
    const cut = text.split('\n')
    for (let i = 0; i < cut.length; i++) {
      if (i > 0) yield take()
      keep(cut[i]!)
    }
  }
  if (length) yield take()
}
