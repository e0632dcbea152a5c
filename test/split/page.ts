// Sets articles as a page: wrapped into a column, cut into blocks at any line, interleaved at random. Seeded.
import type { Sample } from './articles.ts'

export interface Layout {
  readonly width: number
  /** Paragraphs begin two characters in, as far as the text layer shows it. */
  readonly indents: boolean
  readonly blocks: number
}

/** A random number generator (mulberry32): the same seed, the same page. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A paragraph's lines. Closing marks do not begin a line. */
export function wrap(text: string, width: number, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  let room = width - indent
  for (const character of text) {
    const size = character.charCodeAt(0) < 0x2000 ? 0.5 : 1
    if (room < size) {
      const carried = /[，。、；：！？”）》]/u.test(character) ? line.slice(-1) : ''
      lines.push(line.slice(0, line.length - carried.length))
      line = carried
      room = width - carried.length
    }
    line += character
    room -= size
  }
  return [...lines, line].map(line => line.trim()).filter(line => line !== '')
}

/** The page of these articles. Each headline stands above its first block; the blocks of an article keep their order. */
export function setPage(samples: readonly Sample[], layout: Layout, random: () => number): string {
  const columns = samples.map(({ headline, paragraphs }) => {
    const lines = paragraphs.flatMap(text => wrap(text, layout.width, layout.indents ? 2 : 0))
    return [headline, ...cut(lines, layout.blocks, random)]
  })
  const page: string[] = []
  while (columns.length > 0) {
    // Two articles stand side by side at most, as columns do.
    const column = columns[Math.min(Math.floor(random() * 2), columns.length - 1)]!
    page.push(...column.splice(0, page.length === 0 || column.length > layout.blocks ? 2 : 1))
    if (column.length === 0) columns.splice(columns.indexOf(column), 1)
  }
  return page.join('\n\n')
}

/** Blocks of three lines or more, cut at any line. */
function cut(lines: readonly string[], blocks: number, random: () => number): string[] {
  const ends = [lines.length]
  for (let tries = 0; tries < 20 && ends.length < blocks; tries++) {
    const end = 3 + Math.floor(random() * (lines.length - 5))
    if (ends.every(other => Math.abs(other - end) >= 3)) ends.push(end)
  }
  ends.sort((a, b) => a - b)
  return ends.map((end, index) => lines.slice(ends[index - 1] ?? 0, end).join('\n'))
}
