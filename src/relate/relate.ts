// Relations and figures of a document: every sentence is looked at once, with its names, its clauses and who they speak of.
// What is said in which words is data (data/patterns); here only the order of the work.
import { findDates } from '../text/dates.ts'
import type { Lexicon } from '../text/lexicon.ts'
import type { Article, Document, Figure, Mention, Relation, Span } from '../types.ts'
import { buildView, refsOf, type ViewWithTitles } from './buildView.ts'
import { findDefinites } from './definites.ts'
import { type FigureWords, readFigureWords } from './figureWords.ts'
import { findQuantities } from './findQuantities.ts'
import { type CompiledPatterns, compilePatterns, type MatchContext, matchPatterns } from './matchPatterns.ts'
import type { Pattern } from './pattern.ts'
import { relateBylines } from './relateBylines.ts'
import { relateFigures } from './relateFigures.ts'
import { relateDate, relateMatch } from './relateMatch.ts'
import { relateNested } from './relateNested.ts'
import { relateHolding, type Seats } from './relateTitles.ts'
import { type EndSpec, findTopics, subjectAt, type Topic } from './topics.ts'
import type { Clause, Ref } from './view.ts'
import { readWords, type Words } from './words.ts'

/** Relations and figures of one document. */
export interface Related {
  readonly relations: Relation[]
  readonly figures: Figure[]
}

export type Relater = (document: Document, articles: readonly Article[], mentions: readonly Mention[]) => Related

/** Prepares patterns and words; the function it gives reads one document. Throws `FormatError` for a row of the lexicon that does not fit. */
export function createRelater(patterns: readonly Pattern[], lexicon: Lexicon): Relater {
  const compiled = compilePatterns(patterns)
  const words = readWords(lexicon)
  const figureWords = readFigureWords(lexicon)
  return (document, articles, mentions) => {
    const byArticle = new Map<string, Mention[]>(articles.map(article => [article.id, []]))
    for (const mention of mentions) byArticle.get(mention.articleId)?.push(mention)
    const related = articles.map(article =>
      relateArticle(article, byArticle.get(article.id) ?? [], {
        compiled,
        words,
        figureWords,
        published: article.published ?? document.published,
      }),
    )
    return { relations: related.flatMap(one => one.relations), figures: related.flatMap(one => one.figures) }
  }
}

interface Means {
  readonly compiled: CompiledPatterns
  readonly words: Words
  readonly figureWords: FigureWords
  readonly published: string | undefined
}

/** What is known of an article from the sentences before. */
interface Memory {
  readonly seats: Seats
  readonly names: Ref[]
  readonly before: (readonly Topic[])[]
  headline: readonly Topic[]
}

function relateArticle(article: Article, mentions: readonly Mention[], means: Means): Related {
  const memory: Memory = { seats: {}, names: [], before: [], headline: [] }
  const relations = relateBylines(article, mentions)
  const figures: Figure[] = []
  const bylines = article.byline.flatMap(byline => (byline.paper ? [byline.person, byline.paper] : [byline.person]))
  let next = 0
  for (const sentence of article.sentences) {
    const found = refsOf(mentions, sentence, next)
    next = found.next
    const names = found.refs.filter(ref => !bylines.some(span => span.start < ref.end && ref.start < span.end))
    const related = relateSentence(article, sentence, names, memory, means)
    relations.push(...related.relations)
    figures.push(...related.figures)
  }
  return { relations: withoutDoubles(relations), figures }
}

function relateSentence(
  article: Article,
  sentence: Span,
  names: readonly Ref[],
  memory: Memory,
  means: Means,
): Related {
  const { text } = article
  const { words, figureWords, compiled } = means
  const pointing = findDefinites(text, sentence, names, memory.names, words)
  const refs = [...names, ...pointing].sort((a, b) => a.start - b.start)
  const made = buildView(article, sentence, refs, words)
  const dates = findDates(text.slice(sentence.start, sentence.end), means.published).map(date => ({
    ...date,
    start: date.start + sentence.start,
    end: date.end + sentence.start,
  }))
  const taken = [...refs, ...dates].sort((a, b) => a.start - b.start)
  const quantities = findQuantities(text, sentence, taken, figureWords)
  const topics = findTopics(made.view, dates, words)
  const relations = [...relateNested(refs, article.id, sentence), ...relateClusters(made, memory.seats)]
  const context: MatchContext = {
    view: made.view,
    titles: made.context,
    words,
    quantities,
    subject: (at, clause, ends, carried) => {
      const opener = words.openers.longestAt(text, clause.start) !== undefined
      return subjectAt(topics, memory, { at, clause, ends, opener, owners: false, carried })
    },
  }
  const matches = matchPatterns(compiled, context)
  for (const match of matches) relations.push(...relateMatch(match, made, memory.seats, { words, dates }))
  const subject = (at: number, clause: Clause, ends: readonly EndSpec[]) =>
    subjectAt(topics, memory, { at, clause, ends, opener: false, owners: true, carried: true })
  const figures = [
    ...relateFigures({ view: made.view, quantities, dates, words, figureWords, subject }),
    ...matches.flatMap(match => relateDate(match, made.view, dates)),
  ]
  memory.names.push(...names)
  if (topics.length > 0) memory.before.push(topics)
  if (isHeading(article, sentence)) memory.headline = [...topics, ...memory.headline]
  return { relations, figures }
}

const isHeading = ({ kicker, headline }: Article, sentence: Span): boolean =>
  [kicker, headline].some(span => span && span.start <= sentence.start && sentence.end <= span.end)

function relateClusters({ view, clusters }: ViewWithTitles, seats: Seats): Relation[] {
  const { article, sentence } = view
  const source = { article, sentence, rule: 'title' }
  return [...clusters].flatMap(([person, { holdings }]) => {
    const list = view.lists.get(person) ?? [person]
    const sharing = list.slice(list.indexOf(person) + 1)
    const until = sharing.findIndex(other => clusters.has(other))
    const persons = [person, ...(until < 0 ? sharing : sharing.slice(0, until))].filter(ref => ref.kind === 'person')
    return persons.flatMap(one => holdings.flatMap(holding => relateHolding(one, holding, seats, source) ?? []))
  })
}

/** The same statement of the same two names by several rules: the surest stays. */
function withoutDoubles(relations: readonly Relation[]): Relation[] {
  const best = new Map<string, Relation>()
  for (const relation of relations) {
    const key = [relation.kind, relation.from, relation.to, relation.title ?? ''].join(' ')
    const known = best.get(key)
    if (!known || known.confidence < relation.confidence) best.set(key, relation)
  }
  return [...best.values()]
}
