// The numbers of pages as papers print them.

const DIGITS = '一二三四五六七八九'

/** A page's number in one form: 07 → 7, A07 → A7, 十二 → 12. */
export function plainLabel(printed: string): string {
  if (!/^[一二三四五六七八九十]/u.test(printed)) return printed.replace(/^([A-Z]?)0+(?=\d)/u, '$1')
  const digit = (character = '') => DIGITS.indexOf(character) + 1
  if (!printed.includes('十')) return String(digit(printed))
  const [tens, ones] = printed.split('十')
  return String(10 * (digit(tens) || 1) + digit(ones))
}
