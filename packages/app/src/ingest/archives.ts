/**
 * ZIP and gzip, read as streams and with limits: an archive that unfolds far beyond its size is refused, so that a bomb
 * fills neither memory nor disk. Limits: no passwords, no tar; an archive inside an archive is held in memory.
 */
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Entry, fromBuffer, open as openZip, type ZipFile } from 'yauzl'
import { decodeText } from '../outlets/encoding.ts'

/** What is wrong with an input, in words; the rest of them goes on. */
export class InputFault extends Error {}

/** Growth is no matter below this size; beyond it, not more than so many times the packed size. */
const FREE_BYTES = 64 * 1024 * 1024
const MOST_GROWTH = 200
const MOST_ENTRIES = 1_000_000

interface Growth {
  packed: number
  unpacked: number
  /** It grew beyond all measure: nothing more is taken out. */
  refused?: boolean
}

function grow(growth: Growth, by: number) {
  growth.unpacked += by
  if (growth.unpacked <= FREE_BYTES || growth.unpacked <= growth.packed * MOST_GROWTH) return
  growth.refused = true
  throw new InputFault(`the archive unfolds to more than ${MOST_GROWTH} times its size and is refused`)
}

export async function* gunzipped(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const growth: Growth = { packed: 0, unpacked: 0 }
  const source = Readable.from(
    (async function* () {
      for await (const chunk of chunks) {
        growth.packed += chunk.length
        yield chunk
      }
    })(),
  )
  const unzipped = createGunzip()
  source.on('error', (error) => unzipped.destroy(error))
  try {
    for await (const chunk of source.pipe(unzipped) as AsyncIterable<Buffer>) {
      grow(growth, chunk.length)
      yield chunk
    }
  } finally {
    source.destroy()
  }
}

export interface ZipEntry {
  readonly name: string
  readonly size: number
  readonly open: () => AsyncIterable<Buffer>
}

type ZipSource = { readonly path: string } | { readonly bytes: Uint8Array }

/** The files in a ZIP archive, in its own order. */
export async function* zipEntries(source: ZipSource): AsyncGenerator<ZipEntry> {
  const zip = await opened(source)
  const growth: Growth = { packed: zip.fileSize, unpacked: 0 }
  try {
    if (zip.entryCount > MOST_ENTRIES) throw new InputFault(`the archive has more than ${MOST_ENTRIES} files`)
    for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
      const file = entry
      const name = nameOf(file)
      if (name.endsWith('/')) continue
      yield { name, size: file.compressedSize, open: () => contentOf(zip, file, growth) }
      if (growth.refused) return
    }
  } finally {
    zip.close()
  }
}

/** Names are only shown, never opened, so an odd one does not end the archive; they come as bytes. */
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const

const nameOf = ({ fileName }: Entry): string =>
  decodeText(fileName as unknown as Uint8Array).replaceAll('\\', '/')

const fault = (error: unknown) =>
  new InputFault(`the archive cannot be read: ${error instanceof Error ? error.message : String(error)}`)

function opened(source: ZipSource): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip?: ZipFile) => (zip ? resolve(zip) : reject(fault(error)))
    if ('path' in source) openZip(source.path, OPTIONS, done)
    else fromBuffer(Buffer.from(source.bytes), OPTIONS, done)
  })
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error')
      act()
    }
    zip.once('entry', (entry: Entry) => settle(() => resolve(entry)))
    zip.once('end', () => settle(() => resolve(null)))
    zip.once('error', (error: Error) => settle(() => reject(fault(error))))
    zip.readEntry()
  })
}

async function* contentOf(zip: ZipFile, entry: Entry, growth: Growth): AsyncGenerator<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) =>
    zip.openReadStream(entry, (error, found) => (found ? resolve(found) : reject(fault(error)))),
  )
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      grow(growth, chunk.length)
      yield chunk
    }
  } catch (error) {
    throw error instanceof InputFault ? error : fault(error)
  } finally {
    stream.destroy()
  }
}
