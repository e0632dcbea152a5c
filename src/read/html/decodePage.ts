// The bytes of a page to text. A byte order mark decides, then UTF-8 where the bytes are valid as that, whatever the page
// says; then what the page says (GB2312 and GBK are read as GB18030, which holds both); then what the bytes look like.
import { type Decoded, decodeText } from '../decodeText.ts'

const DECLARED = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,20})/iu
const HEAD = 4096

/** A page's text; undefined where its bytes are no text in any encoding known here. */
export function decodePage(bytes: Uint8Array): Decoded | undefined {
  const whole = decodeText(bytes)
  if (whole && (whole.encoding.startsWith('utf-') || bytes[0] === 0)) return whole
  const declared = declaredIn(bytes)
  const stated = declared === undefined ? undefined : decodeAs(bytes, declared)
  if (stated?.broken === 0) return stated
  return whole ?? decodeLike(bytes) ?? (stated && stated.broken * 20 < stated.text.length ? stated : undefined)
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const found = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.[1]?.toLowerCase()
  return found === 'gb2312' || found === 'gbk' ? 'gb18030' : found
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    const text = new TextDecoder(encoding).decode(bytes)
    return { text, encoding, broken: text.split('\ufffd').length - 1 }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** A page may begin with so much markup that no Chinese is among what is looked at: the encoding is told from the first letters. */
function decodeLike(bytes: Uint8Array): Decoded | undefined {
  const first = bytes.findIndex(byte => byte >= 0x80)
  const encoding = first < 0 ? undefined : decodeText(bytes.subarray(first))?.encoding
  return encoding === undefined ? undefined : decodeAs(bytes, encoding)
}
