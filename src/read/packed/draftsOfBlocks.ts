// The lines of a text with headings (a Word file, a chapter) as articles: where several headings of the highest level each
// have text below them, each heads an article; else the first is the headline of all.
import type { Draft } from '../documentOfDrafts.ts'
import { draftOf } from '../html/draftOf.ts'
import { type Block, hanOf } from '../html/readBlocks.ts'
import { readPrinted } from '../html/readFacts.ts'

/** Chinese characters; an article without a heading has at least so many. */
const LEAST = 20

interface Section {
  readonly heads: readonly Block[]
  readonly lines: readonly Block[]
}

/** The articles in the order of the lines; day and medium are read from lines that print them (来源：江城晚报 2024-03-05). */
export function draftsOfBlocks(blocks: readonly Block[]): Draft[] {
  return sectionsOf(blocks).map(({ heads, lines }) => {
    const { published, publication } = readPrinted(lines.map(({ text }) => text))
    const [headline, kicker] = [heads.at(-1)?.text, heads.at(-2)?.text]
    return draftOf(lines, { kicker, headline, published, publication })
  })
}

/** Sections begin at headings of the highest level; headings without text below stand above the next one, as kicker. */
function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const levels = blocks.filter(isHeading).map(({ tag }) => tag)
  const top = levels.length === 0 ? undefined : levels.reduce((a, b) => (a < b ? a : b))
  const sections: { heads: Block[]; lines: Block[] }[] = []
  let [heads, lines]: [Block[], Block[]] = [[], []]
  const close = (): void => {
    if (lines.length > 0) sections.push({ heads, lines })
  }
  for (const block of blocks) {
    if (block.tag !== top) lines.push(block)
    else if (lines.length === 0) heads.push(block)
    else {
      close()
      ;[heads, lines] = [[block], []]
    }
  }
  close()
  return joinShort(sections)
}

const isHeading = ({ tag }: Block): boolean => /^h[1-6]$/u.test(tag)

/** What stands above the first heading and is too short for an article belongs to the one that follows. */
function joinShort(sections: readonly Section[]): readonly Section[] {
  const [first, second, ...others] = sections
  const isShort = first?.heads.length === 0 && first.lines.reduce((sum, { text }) => sum + hanOf(text), 0) < LEAST
  return first && second && isShort ? [{ ...second, lines: [...first.lines, ...second.lines] }, ...others] : sections
}
