// Articles of a page that is not wrapped: a paragraph a line, in the order of reading. Lines that could be titles part it
// into sections; a section opens an article, or its title is a subheading of the one before: levels of Markdown, bylines
// and datelines tell, and else whether both speak of the same things.
import type { Pieces } from './compose.ts'
import { cutSections, type Section } from './cutSections.ts'
import type { Forms } from './forms.ts'
import { createKinship } from './kinship.ts'
import { endsSentence } from './lineForms.ts'
import type { Block } from './readBlocks.ts'
import type { Line } from './readLines.ts'

/** Longer text is no notice, whatever words it has. */
const MAX_NOTICE = 400
/** In full-width characters. */
const MAX_SUBHEADING = 8
const MIN_HEADLINE = 12
const KIN = { subheading: 0.02, doubtful: 0.09, headline: 0.2 } as const

/** The articles of a page's groups of lines. `everyday` weighs common pairs of characters. */
export function readPlain(
  groups: readonly (readonly Line[])[],
  forms: Forms,
  everyday: ReadonlyMap<number, number>,
): Pieces[] {
  const sections = cutSections(groups.flat(), forms)
  const top = topLevel(sections)
  const kinship = createKinship(everyday)
  const articles: Section[][] = []
  for (const section of sections) {
    const article = articles.at(-1)
    const text = textOf(section)
    if (
      article &&
      !(opensArticle(section, article.at(-1)!, top, forms) ?? kinship.with(text) < kinOf(section, article[0]!))
    ) {
      article.push(section)
      kinship.add(text)
    } else {
      articles.push([section])
      kinship.begin(text)
    }
  }
  return articles.map(article => toPieces(article, forms))
}

/** The level of the headings that articles have, where the first title is a heading. */
function topLevel(sections: readonly Section[]): number | undefined {
  const levels = sections.flatMap(({ titles: [title] }) => (title ? [title.level] : []))
  return levels[0] ? Math.min(...levels.filter(level => level > 0)) : undefined
}

/** Does the section open an article? Undefined where its form does not tell. */
function opensArticle(section: Section, before: Section, top: number | undefined, forms: Forms): boolean | undefined {
  const { titles, lines } = section
  const [title] = titles
  if (!title) return true
  const opening = lines[0]?.text
  if (opening !== undefined && (forms.isSignature(opening) || forms.opensArticle(opening))) return true
  if (before.lines.length > 1 && forms.isSignature(before.lines.at(-1)!.text)) return true
  if (forms.isNoticeTitle(title.text)) return true
  if (top !== undefined) return title.level > 0 && title.level <= top
  return undefined
}

/** How much a section must have in common with an article that it is of: the less, the more its title looks like a subheading. */
function kinOf({ titles: [title] }: Section, { titles: [headline] }: Section): number {
  if (title!.width <= MAX_SUBHEADING && (!headline || title!.width < headline.width * 0.75)) return KIN.subheading
  return title!.width <= MIN_HEADLINE ? KIN.doubtful : KIN.headline
}

const textOf = ({ titles, lines }: Section): string => [...titles, ...lines].map(line => line.text).join('\n')

function toPieces([first, ...others]: readonly Section[], forms: Forms): Pieces {
  const { titles, lines } = first!
  const all = [...lines, ...others.flatMap(section => [...section.titles, ...section.lines])]
  const captions = all.filter(line => !endsSentence(line.text) && forms.isCaption(line.text))
  const texts = captions.length === 0 ? all : all.filter(line => !captions.includes(line))
  const isNotice =
    titles.some(title => forms.isNoticeTitle(title.text)) ||
    (texts.reduce((sum, line) => sum + line.text.length, 0) <= MAX_NOTICE &&
      texts.some(line => forms.isNoticeText(line.text)))
  return {
    heads: titles.length === 0 ? [] : [toBlock('head', titles, isNotice)],
    texts: texts.length === 0 ? [] : [toBlock('text', texts, isNotice)],
    captions: captions.length === 0 ? [] : [toBlock('caption', captions, false)],
  }
}

const toBlock = (kind: Block['kind'], lines: readonly Line[], notice: boolean): Block => ({
  kind,
  lines,
  starts: lines.map(() => true),
  width: Number.POSITIVE_INFINITY,
  text: lines.map(line => line.text).join(''),
  begin: 'unknown',
  end: 'closed',
  doubtful: false,
  notice,
})
