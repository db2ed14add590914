/**
 * Bytes to text: a byte order mark decides; else UTF-16 by the place of its zero bytes; else UTF-8 where it is valid;
 * else what the document declares; else Windows-1256, the code page of old Arabic archives.
 */

/** Decodes a whole file; the byte order mark is left out. Never throws: the last choice accepts any bytes. */
export const decodeText = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes)

/** The encoding's name for TextDecoder. `cut`: more bytes follow, so a character may be cut at the end. */
export function encodingOf(bytes: Uint8Array, cut = false): string {
  const marked = markOf(bytes) ?? utf16Of(bytes)
  if (marked) return marked
  if (isUtf8(bytes, cut)) return 'utf-8'
  return declaredIn(bytes) ?? (looksLikeBrokenUtf8(bytes) ? 'utf-8' : 'windows-1256')
}

function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut })
    return true
  } catch {
    return false
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null
}

const SAMPLE = 4096

/** Arabic in UTF-16 has 0x06 in every other byte, and spaces a zero there. */
function utf16Of(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length, SAMPLE) & ~1
  if (size < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0x06 || bytes[i] === 0) even++
    if (bytes[i + 1] === 0x06 || bytes[i + 1] === 0) odd++
  }
  const most = 0.8 * (size / 2)
  if (odd > most && even < most / 2) return 'utf-16le'
  return even > most && odd < most / 2 ? 'utf-16be' : null
}

/** `charset=` of a page or `encoding=` of XML; a declared UTF-8 that is not valid says nothing. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE))
  const name = /(?:charset|encoding)\s*=\s*["']?([\w-]{3,20})/i.exec(head)?.[1]?.toLowerCase()
  if (!name || /^utf-?8$|^utf-?16/.test(name)) return null
  try {
    const { encoding } = new TextDecoder(name)
    return encoding === 'windows-1252' && !isWestern(bytes) ? null : encoding
  } catch {
    return null
  }
}

/** Pages in Windows-1256 often declare the Western code page: accents stand alone, Arabic letters side by side. */
function isWestern(bytes: Uint8Array): boolean {
  let high = 0
  let pairs = 0
  for (let i = 0; i + 1 < bytes.length; i++) {
    if (bytes[i]! < 0xc0) continue
    high++
    if (bytes[i + 1]! >= 0xc0) pairs++
  }
  return pairs < high / 3
}

/** UTF-8 with a few broken characters: nearly all lead bytes of Arabic (0xD8–0xDB) are followed by a continuation. */
function looksLikeBrokenUtf8(bytes: Uint8Array): boolean {
  let leads = 0
  let followed = 0
  for (let i = 0; i + 1 < bytes.length; i++) {
    if (bytes[i]! < 0xd8 || bytes[i]! > 0xdb) continue
    leads++
    if ((bytes[i + 1]! & 0xc0) === 0x80) followed++
  }
  return leads > 0 && followed / leads > 0.9
}
