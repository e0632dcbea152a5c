// Traditional characters to simplified ones, one for one, so that offsets stay. The table is OpenCC's (opencc-js,
// Apache-2.0) less the pairs that are longer than one UTF-16 unit; words that differ between Taiwan and the mainland stay.
import characters from 'opencc-js/dict/TSCharacters'

/** The simplified character by the code of the traditional one; 0 where there is none. */
const SIMPLIFIED = new Uint16Array(0x10000)
/** Whether a code is of a character that simplified texts do not have: not in GB 2312, which 乾, 徵 and 於 are. */
const ONLY_TRADITIONAL = new Uint8Array(0x10000)

for (const pair of characters.split('|')) {
  const [from = '', to = ''] = pair.split(' ')
  if (from.length !== 1 || to.length !== 1) continue
  SIMPLIFIED[from.charCodeAt(0)] = to.charCodeAt(0)
  ONLY_TRADITIONAL[from.charCodeAt(0)] = 1
}
// Some of those simplified are in the table themselves: 劎 → 劍 → 剑.
for (const [code, to] of SIMPLIFIED.entries()) if (SIMPLIFIED[to] !== 0) SIMPLIFIED[code] = SIMPLIFIED[to]!
for (const character of gb2312()) ONLY_TRADITIONAL[character.charCodeAt(0)] = 0

/** The ideographs of GB 2312, the standard of simplified text. */
function gb2312(): string {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell)
  return new TextDecoder('gb18030').decode(new Uint8Array(bytes))
}

/** The text in simplified characters, of the same length. 江城晚報 → 江城晚报 */
export function simplified(text: string): string {
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = SIMPLIFIED[text.charCodeAt(at)]!
    if (code === 0) continue
    out += text.slice(from, at) + String.fromCharCode(code)
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** The same of a name; one without a character that only traditional texts have stays as it is: 乾隆. */
export function simplifiedName(name: string): string {
  for (let at = 0; at < name.length; at++) if (ONLY_TRADITIONAL[name.charCodeAt(at)]) return simplified(name)
  return name
}

/** In traditional Chinese more than a third of the characters are ones that simplified texts do not have. */
const SHARE = 0.1

/** Whether a text is in traditional characters, some words in it in others or not. */
export function isTraditional(text: string): boolean {
  let [ideographs, traditional] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x4e00 || code > 0x9fff) continue
    ideographs++
    traditional += ONLY_TRADITIONAL[code]!
  }
  return traditional > ideographs * SHARE
}
