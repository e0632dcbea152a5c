// Bytes to text. A byte order mark decides; else UTF-8 where it is valid, for hardly anything else is by chance; else the
// encoding among those Chinese is kept in that yields the most plausible Chinese. chardet's guess settles what is close.
import { analyse } from 'chardet'

/** A decoded text without its byte order mark. `broken` counts the places that no encoding could read (U+FFFD stands there). */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly broken: number
}

const MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const CANDIDATES = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
const CHARDET_NAMES: Readonly<Record<string, string>> = { 'UTF-16LE': 'utf-16le', 'UTF-16BE': 'utf-16be', Big5: 'big5' }

/** The characters that every Chinese text is full of, simplified and traditional. */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严這個國為時來們發動說種後學經進過對會產現實當業應開還無關線內數問義機與將長東華區處報導員設' +
    '於從體電點電讓總統億萬親愛記者黨議選舉臺灣該團隊員幾門間間車馬書畫風飛龍',
)

/** Decodes a file's bytes; undefined where they are no text in any encoding known here. */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return loose(bytes.subarray(mark.length), encoding)
  }
  const utf8 = strict(bytes, 'utf-8')
  if (utf8 !== undefined && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8', broken: 0 }
  return mostPlausible(bytes) ?? brokenUtf8(bytes)
}

function mostPlausible(bytes: Uint8Array): Decoded | undefined {
  const guessed = new Set(
    analyse(bytes.subarray(0, 65_536))
      .slice(0, 3)
      .map(match => CHARDET_NAMES[match.name] ?? match.name.toLowerCase()),
  )
  let best: { text: string; encoding: string; score: number } | undefined
  for (const encoding of CANDIDATES) {
    const text = strict(bytes, encoding)
    if (text === undefined) continue
    const score = plausibility(text) + (guessed.has(encoding) ? 0.02 : 0)
    if (score > (best?.score ?? 0.15)) best = { text, encoding, score }
  }
  return best && { text: best.text, encoding: best.encoding, broken: 0 }
}

/** UTF-8 with a few bytes damaged, or cut off at its end. */
function brokenUtf8(bytes: Uint8Array): Decoded | undefined {
  const decoded = loose(bytes, 'utf-8')
  return decoded.broken * 20 < decoded.text.length && plausibility(decoded.text) > 0.15 ? decoded : undefined
}

/** The share of frequent Chinese characters among those that are neither ASCII nor punctuation, less the share of what text never holds. */
function plausibility(text: string): number {
  const sample = text.slice(0, 20_000)
  let letters = 0
  let frequent = 0
  let odd = 0
  for (const character of sample) {
    const code = character.codePointAt(0)!
    if (FREQUENT.has(character)) frequent++
    if (code > 0x2e7f && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff65)) letters++
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || (code >= 0xe000 && code <= 0xf8ff))
      odd++
  }
  return letters === 0 ? 0 : frequent / letters - (4 * odd) / sample.length
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function loose(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return { text, encoding, broken: text.split('\ufffd').length - 1 }
}
