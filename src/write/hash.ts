// A short id for a long key, for formats whose ids must be short or plain. Written here and not taken from Node, so that a
// page can write these formats too.

const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/** FNV-1a of the text's UTF-8 bytes in 64 bits, as 16 hexadecimal digits (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashOf(text: string): string {
  let hash = OFFSET
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME)
  return hash.toString(16).padStart(16, '0')
}
