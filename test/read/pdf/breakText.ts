// Breaks a paragraph into lines: Chinese anywhere but before closing and after opening marks, Latin words and numbers whole.

/** Advance of a character in ems, by face; what is missing is one em wide. */
export type Widths = ReadonlyMap<string, number>

const NO_START = new Set('，。、：；！？”’）》」』】…—·%℃')
const NO_END = new Set('“‘（《「『【')
const WORD = /[A-Za-z0-9.@:/%-]+|[\s\S]/gu

export function breakText(text: string, widthOf: (line: number) => number, size: number, widths: Widths): string[] {
  const units = text.match(WORD) ?? []
  const lines: string[] = []
  let line: string[] = []
  let used = 0
  const measure = (unit: string) => [...unit].reduce((sum, character) => sum + (widths.get(character) ?? 1) * size, 0)
  const close = (rest: string[]) => {
    lines.push(line.join('').trimEnd())
    line = rest
    used = rest.reduce((sum, unit) => sum + measure(unit), 0)
  }
  for (const unit of units) {
    const width = measure(unit)
    if (line.length > 0 && unit.trim() !== '' && used + width > widthOf(lines.length) + 0.01) {
      let keep = line.length
      const next = () => (keep < line.length ? line[keep]! : unit)
      while (keep > 1 && (NO_START.has(next()) || NO_END.has(line[keep - 1]!))) keep--
      const rest = line.slice(keep)
      line = line.slice(0, keep)
      close(rest)
    }
    if (line.length === 0 && unit === ' ') continue
    line.push(unit)
    used += width
  }
  if (line.length > 0) close([])
  return lines
}
