// News in brief: articles of one paragraph, each with its headline in bold at the beginning of its first line.
import type { ArticleLayout, Cut, Part } from './composeParts.ts'
import type { LineForms } from './lineForms.ts'

const LEAST = 3
const MOST = 40

/** The articles that this one is made of: a paragraph that opens in bold and goes on as an article's first does (本报讯) begins the next. What stands above the first is the column's name and no article. */
export function splitBriefs(article: ArticleLayout, forms: LineForms): ArticleLayout[] {
  const starts = article.parts.flatMap((part, index) => (isBrief(part, forms) ? [index] : []))
  const [first] = starts
  if (first === undefined) return [article]
  const ends = [...starts.slice(1), article.parts.length]
  const briefs = starts.map((start, index) => {
    const [head, ...rest] = article.parts.slice(start, ends[index]) as [Part, ...Part[]]
    return [...cutHead(head), ...rest]
  })
  const before = article.parts.slice(0, first)
  const all = before.some(({ part }) => part === 'body') ? [before, ...briefs] : briefs
  return all.map((parts, index) => {
    const lines = parts.flatMap(({ cuts }) => cuts.map(({ line }) => line))
    const isFirst = index === 0
    const isLast = index === all.length - 1
    const own = isFirst ? [...new Set([...article.lines.filter(line => !isIn(line, all)), ...lines])] : lines
    return {
      role: 'news',
      parts,
      turns: isLast ? article.turns : [],
      beginsInside: isFirst && article.beginsInside,
      endsInside: isLast && article.endsInside,
      lines: own,
    }
  })
}

const isIn = (line: Cut['line'], all: readonly (readonly Part[])[]): boolean =>
  all.some(parts => parts.some(({ cuts }) => cuts.some(cut => cut.line === line)))

function isBrief(part: Part, forms: LineForms): boolean {
  if (part.part !== 'body') return false
  const length = boldLength(part)
  const text = part.cuts.map(({ line, start, end }) => line.text.slice(start, end)).join('')
  return length >= LEAST && length <= MOST && forms.opensArticle(text.slice(length).trimStart())
}

/** How many characters at its beginning are bold. */
function boldLength({ cuts }: Part): number {
  let length = 0
  for (const { line, start, end } of cuts) {
    if (start > 0) return length
    if (line.bold) length += end
    else return length + (line.lead ?? 0)
  }
  return 0
}

function cutHead(part: Part): Part[] {
  let left = boldLength(part)
  const head: Cut[] = []
  const rest: Cut[] = []
  for (const cut of part.cuts) {
    const length = Math.min(left, cut.end - cut.start)
    left -= length
    if (length > 0) head.push({ ...cut, end: cut.start + length })
    const text = cut.line.text.slice(cut.start + length, cut.end)
    if (text.trim() !== '') rest.push({ ...cut, start: cut.end - text.trimStart().length })
  }
  return [
    { part: 'headline', cuts: head },
    { part: 'body', cuts: rest },
  ]
}
