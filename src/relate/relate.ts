// Relations and figures of a document, article by article, sentence by sentence. What is said in which words is data
// (data/patterns); here only the order of the work.
import type { Lexicon } from '../text/lexicon.ts'
import { overlaps } from '../text/span.ts'
import type { Article, Document, Figure, Mention, Relation } from '../types.ts'
import { refsOf } from './buildView.ts'
import { readFigureWords } from './figureWords.ts'
import { compilePatterns } from './matchPatterns.ts'
import type { Pattern } from './pattern.ts'
import { relateBylines } from './relateBylines.ts'
import { type Means, type Memory, relateSentence } from './relateSentence.ts'
import { readWords } from './words.ts'

/** Relations and figures of one document. */
export interface Related {
  readonly relations: Relation[]
  readonly figures: Figure[]
}

export type Relater = (document: Document, articles: readonly Article[], mentions: readonly Mention[]) => Related

/** Prepares patterns and words; the function it gives reads one document. Throws `FormatError` for a row of the lexicon that does not fit. */
export function createRelater(patterns: readonly Pattern[], lexicon: Lexicon): Relater {
  const prepared = {
    compiled: compilePatterns(patterns),
    words: readWords(lexicon),
    figureWords: readFigureWords(lexicon),
  }
  return (document, articles, mentions) => {
    const byArticle = new Map<string, Mention[]>(articles.map(article => [article.id, []]))
    for (const mention of mentions) byArticle.get(mention.articleId)?.push(mention)
    const related = articles.map(article =>
      relateArticle(article, byArticle.get(article.id)!, {
        ...prepared,
        published: article.published ?? document.published,
      }),
    )
    return { relations: related.flatMap(one => one.relations), figures: related.flatMap(one => one.figures) }
  }
}

function relateArticle(article: Article, mentions: readonly Mention[], means: Means): Related {
  const memory: Memory = { seats: {}, names: [], events: [], before: [], headline: [] }
  const relations = relateBylines(article, mentions)
  const figures: Figure[] = []
  const bylines = article.byline.flatMap(({ person, paper }) => (paper ? [person, paper] : [person]))
  let next = 0
  for (const sentence of article.sentences) {
    const found = refsOf(mentions, sentence, next)
    next = found.next
    const names = found.refs.filter(ref => !bylines.some(span => overlaps(span, ref)))
    const related = relateSentence(article, sentence, names, { memory, means })
    relations.push(...related.relations)
    figures.push(...related.figures)
  }
  return { relations: withoutDoubles(relations), figures: toldOnce(figures) }
}

/** The same number of the same name by several rules: the first stays. */
function toldOnce(figures: readonly Figure[]): Figure[] {
  const known = new Set<string>()
  return figures.filter(({ subject, label, text, evidence }) => {
    const key = [subject, label, text, evidence.sentence.start].join(' ')
    return known.size < known.add(key).size
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
