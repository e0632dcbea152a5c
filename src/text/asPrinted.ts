// What was found in a document's reading copy, in the words of the document: articles and names by their ranges, and what
// has no range of its own (a post, a time, a figure) by where it stands in its sentence.
import type { Article, Byline, Evidence, Figure, Mention, Relation, Segment, Span } from '../types.ts'

/** What was found in a text. */
export interface Findings {
  readonly articles: readonly Article[]
  readonly mentions: readonly Mention[]
  readonly relations: readonly Relation[]
  readonly figures: readonly Figure[]
}

/** The findings in the words of `text`, the document's own; `found` comes from a copy of the same length. */
export function asPrinted(text: string, found: Findings): Findings {
  const pairs = new Map(found.articles.map(article => [article.id, { article, printed: printedText(text, article) }]))
  const texts = (id: string): Texts => {
    const { article, printed } = pairs.get(id)!
    return { read: article.text, printed }
  }
  return {
    articles: found.articles.map(article => printArticle(article, texts(article.id))),
    mentions: found.mentions.map(mention => ({
      ...mention,
      text: texts(mention.articleId).printed.slice(mention.start, mention.end),
    })),
    relations: found.relations.map(relation => printRelation(relation, texts(relation.evidence.articleId))),
    figures: found.figures.map(figure => printFigure(figure, texts(figure.evidence.articleId))),
  }
}

/** An article's text as read and as printed, of one length. */
interface Texts {
  readonly read: string
  readonly printed: string
}

function printedText(text: string, { text: read, segments }: Article): string {
  return segments.map((segment, index) => copied(text, read, segment, segments[index + 1]?.at ?? read.length)).join('')
}

/** What a segment copies from the document; what was put in between stays. */
function copied(text: string, read: string, { at, source }: Segment, end: number): string {
  return source.end - source.start === end - at ? text.slice(source.start, source.end) : read.slice(at, end)
}

const printArticle = (article: Article, texts: Texts): Article => ({
  ...article,
  text: texts.printed,
  byline: article.byline.map(byline => printByline(byline, texts)),
})

/** How far from a name its role may stand, in UTF-16 units. */
const REACH = 40

function printByline(byline: Byline, texts: Texts): Byline {
  const { start, end } = byline.person
  return {
    ...byline,
    role: printed(byline.role, texts, { start: Math.max(0, start - REACH), end: end + REACH }, start),
  }
}

function printRelation(relation: Relation, texts: Texts): Relation {
  const { evidence, title, figure, time } = relation
  const print = (words: string) => printedIn(words, texts, evidence)
  return {
    ...relation,
    ...(title !== undefined && { title: print(title) }),
    ...(figure !== undefined && { figure: print(figure) }),
    ...(time && { time: { ...time, text: print(time.text) } }),
  }
}

function printFigure(figure: Figure, texts: Texts): Figure {
  const print = (words: string) => printedIn(words, texts, figure.evidence)
  const { label, text, time } = figure
  return {
    ...figure,
    label: print(label),
    text: print(text),
    ...(time && { time: { ...time, text: print(time.text) } }),
  }
}

const printedIn = (words: string, texts: Texts, { sentence, trigger }: Evidence): string =>
  printed(words, texts, sentence, trigger?.start ?? sentence.start)

/** The words as they are printed within a range, there nearest to `near`; else anywhere in the article; else each character as the article prints it first. */
function printed(words: string, { read, printed: text }: Texts, within: Span, near: number): string {
  const at = nearest(read.slice(within.start, within.end), words, near - within.start)
  const start = at < 0 ? read.indexOf(words) : within.start + at
  if (start >= 0) return text.slice(start, start + words.length)
  const characters = Array.from(words, character => {
    const place = read.indexOf(character)
    return place < 0 ? character : text.slice(place, place + character.length)
  })
  return characters.join('')
}

function nearest(text: string, words: string, near: number): number {
  let best = -1
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at
  return best
}
