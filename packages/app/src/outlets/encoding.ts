/**
 * Bytes to text: a byte order mark decides; else UTF-16 by the place of its zero bytes; else UTF-8 where it is valid;
 * else Windows-1256, the code page of old Arabic archives. Limit: ISO-8859-6 is read as Windows-1256.
 */

const strict = new TextDecoder('utf-8', { fatal: true })

/** Decodes a whole file; the byte order mark is left out. Never throws: the last choice accepts any bytes. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markOf(bytes) ?? utf16Of(bytes)
  if (encoding) return new TextDecoder(encoding).decode(bytes)
  try {
    return strict.decode(bytes)
  } catch {
    return new TextDecoder(looksLikeCutUtf8(bytes) ? 'utf-8' : 'windows-1256').decode(bytes)
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

/** UTF-8 with a few broken characters: nearly all lead bytes of Arabic (0xD8–0xDB) are followed by a continuation. */
function looksLikeCutUtf8(bytes: Uint8Array): boolean {
  let leads = 0
  let followed = 0
  for (let i = 0; i + 1 < bytes.length; i++) {
    if (bytes[i]! < 0xd8 || bytes[i]! > 0xdb) continue
    leads++
    if ((bytes[i + 1]! & 0xc0) === 0x80) followed++
  }
  return leads > 0 && followed / leads > 0.9
}
