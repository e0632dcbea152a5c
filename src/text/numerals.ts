// Numbers as newspapers print them: 2288, 13,419.5, １２, 11.36万, 1.5万亿, 一百五十四, 两百零二, 二〇二二, 千亿. One reader for
// all, because 11.36万 mixes Arabic digits with Chinese magnitudes and 九百三十 has none.
const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零〇一二两三四五六七八九'].map((char, index) => [char, [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9][index]!]),
)
const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
])

const BEGINNINGS = new Set([...'0123456789０１２３４５６７８９', ...DIGITS.keys(), ...TENS.keys(), ...MYRIADS.keys()])

/** A number and where it ends. */
export interface ReadNumeral {
  readonly value: number
  readonly end: number
}

/** A run of more characters is no number: a row of 一, a column of digits. */
const LONGEST = 40

/** The number that begins at `at`, as far as it goes: `11.36万人` at 0 → 113600, end 6. Undefined where none begins, or none that can be held. */
export function readNumeral(text: string, at: number): ReadNumeral | undefined {
  const part = text.slice(at, at + LONGEST + 4)
  const found = isDigit(part.charCodeAt(0)) ? readArabic(part, 0) : readChinese(part, 0)
  if (!found || found.end > LONGEST || !Number.isFinite(found.value)) return undefined
  return { value: found.value, end: at + found.end }
}

/** The number that the whole text is, or undefined. `十三` → 13 */
export function numeralValue(text: string): number | undefined {
  const found = readNumeral(text, 0)
  return found?.end === text.length ? found.value : undefined
}

/** 0–9, also full-width. */
export const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)

/** Whether a number may begin with this character. */
export const beginsNumeral = (char: string): boolean => BEGINNINGS.has(char)

function readArabic(text: string, at: number): ReadNumeral {
  let end = at
  let digits = ''
  let point = false
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (isDigit(code)) digits += String.fromCharCode(code > 0xff00 ? code - 0xfee0 : code)
    else if (!point && isPoint(text[end]) && isDigit(text.charCodeAt(end + 1))) {
      digits += '.'
      point = true
    } else if (!(isComma(text[end]) && isGroup(text, end + 1))) break
    end++
  }
  return withMagnitude(text, end, Number(digits))
}

const isPoint = (char: string | undefined) => char === '.' || char === '．'
const isComma = (char: string | undefined) => char === ',' || char === '，'

/** Three digits and no fourth: what follows a comma that groups thousands. */
const isGroup = (text: string, at: number): boolean =>
  [0, 1, 2].every(i => isDigit(text.charCodeAt(at + i))) && !isDigit(text.charCodeAt(at + 3))

/** 11.36 + 万, 1.5 + 万亿, 3 + 千, 2 + 百万. */
function withMagnitude(text: string, at: number, value: number): ReadNumeral {
  let end = at
  let scaled = value
  for (let char = text[end]; char !== undefined; char = text[++end]) {
    const factor =
      MYRIADS.get(char) ?? (end === at && char !== '十' && !isUnitOf(text, end) ? TENS.get(char) : undefined)
    if (factor === undefined) break
    scaled *= factor
  }
  return { value: round(scaled), end }
}

/** 千 and 百 that begin a unit (千米, 千瓦, 百分点) belong to the unit. */
const isUnitOf = (text: string, at: number): boolean =>
  '米瓦克卡赫伏帕焦'.includes(text[at + 1] ?? ' ') || text.startsWith('百分', at)

/** Decimal fractions times a magnitude leave dust: 11.36 × 10000 = 113599.99…; 12 significant digits are kept. */
const round = (value: number): number => Number(value.toPrecision(12))

function readChinese(text: string, at: number): ReadNumeral | undefined {
  const plain = readDigitByDigit(text, at)
  if (plain) return plain
  let total = 0
  let section = 0
  let digit: number | undefined
  let end = at
  for (let char = text[end]; char !== undefined; char = text[++end]) {
    const unit = DIGITS.get(char)
    const ten = TENS.get(char)
    const myriad = MYRIADS.get(char)
    if (unit !== undefined) digit = unit
    else if (ten !== undefined && !isUnitOf(text, end)) {
      section += (digit ?? 1) * ten
      digit = undefined
    } else if (myriad !== undefined) {
      total = (total + section + (digit ?? 0) || 1) * myriad
      section = 0
      digit = undefined
    } else break
  }
  if (end === at) return undefined
  return { value: total + section + (digit ?? 0), end }
}

/** 二〇二二, 一九九七: three or more digits said one by one; 一两 and 三四 are guesses, not numbers. */
function readDigitByDigit(text: string, at: number): ReadNumeral | undefined {
  let end = at
  let value = 0
  for (let digit = DIGITS.get(text[end] ?? ''); digit !== undefined; digit = DIGITS.get(text[++end] ?? ''))
    value = value * 10 + digit
  const next = text[end] ?? ''
  return end - at >= 3 && !TENS.has(next) && !MYRIADS.has(next) ? { value, end } : undefined
}
