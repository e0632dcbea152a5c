// Tables for a terminal, where a Chinese character is as wide as two Latin ones.

const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]/u
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu

/** Rows in columns two cells apart, headed by `heads`; a number is set to the right. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [heads, ...rows].map(row => row.map(cell => printable(String(cell))))
  const widths = heads.map((_, column) => Math.max(...cells.map(row => displayWidth(row[column] ?? ''))))
  const lines = cells.map((row, line) =>
    row.map((cell, column) => {
      const space = ' '.repeat(widths[column]! - displayWidth(cell))
      return typeof rows[Math.max(line - 1, 0)]?.[column] === 'number' ? space + cell : cell + space
    }),
  )
  return lines.map(line => `${line.join('  ').trimEnd()}\n`).join('')
}

/** A text from a document as one line that cannot steer the terminal. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, ' ')

/** The cells that a text takes on a terminal. `华为Mate` → 8 */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}
