// What the shape of a graph's file cannot say: that no record comes twice, that edges end at nodes, and that every range
// lies in the article that it speaks of. A file edited by hand or by another program fails here, not when it is shown.
import type { Span } from '../types.ts'
import type { GraphFile } from './graphFile.ts'

/** What is wrong, and the way to the record. */
export interface Wrong {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** The first thing wrong with a file of the right shape, or undefined. */
export function checkGraph({ articles, graph }: GraphFile): Wrong | undefined {
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const nodes = new Set(graph.nodes.map(({ key }) => key))
  return (
    repeated(articles, ({ id }) => id, ['articles'], 'article') ??
    repeated(graph.nodes, ({ key }) => key, ['graph', 'nodes'], 'node') ??
    repeated(graph.edges, ({ key }) => key, ['graph', 'edges'], 'edge') ??
    firstWrong(graph.edges, ['graph', 'edges'], ({ key, source, target }) => {
      const missing = [source, target].find(end => !nodes.has(end))
      return missing !== undefined && `edge “${key}” ends at “${missing}”, expected the key of a node`
    }) ??
    firstWrong(articles, ['articles'], ({ credits }) => {
      const missing = credits.find(({ entity }) => !nodes.has(entity))
      return missing && `credited is “${missing.entity}”, expected the key of a node`
    }) ??
    firstWrong(articles, ['articles'], article => outside(texts, rangesOfArticle(article))) ??
    firstWrong(graph.nodes, ['graph', 'nodes'], ({ attributes }) => outside(texts, rangesOfNode(attributes))) ??
    firstWrong(graph.edges, ['graph', 'edges'], ({ attributes }) =>
      outside(texts, attributes.evidence.flatMap(rangesOf)),
    )
  )
}

function firstWrong<T>(
  records: readonly T[],
  path: readonly PropertyKey[],
  check: (record: T) => string | false | undefined,
): Wrong | undefined {
  for (const [index, record] of records.entries()) {
    const message = check(record)
    if (message) return { path: [...path, index], message }
  }
  return undefined
}

function repeated<T>(records: readonly T[], id: (record: T) => string, path: readonly string[], noun: string) {
  const seen = new Set<string>()
  return firstWrong(records, path, record => {
    const one = id(record)
    return seen.has(one) ? `${noun} “${one}” comes twice, expected it once` : void seen.add(one)
  })
}

/** A range and the article that it is of. */
type Range = readonly [articleId: string, span: Span | undefined]

function outside(texts: ReadonlyMap<string, string>, ranges: readonly Range[]): string | undefined {
  for (const [articleId, span] of ranges) {
    const text = texts.get(articleId)
    if (text === undefined) return `speaks of article “${articleId}”, expected the id of an article in the file`
    if (span && (span.start > span.end || span.end > text.length))
      return `found range ${span.start}–${span.end} of article “${articleId}”, expected one within 0–${text.length}`
  }
  return undefined
}

type Article = GraphFile['articles'][number]
type Node = GraphFile['graph']['nodes'][number]['attributes']
type Evidence = Article['credits'][number]['evidence'] & Copied & { readonly from?: Span; readonly to?: Span }
type Copied = { readonly copies?: readonly { readonly articleId: string; readonly sentence: Span }[] }

function rangesOfArticle(article: Article): Range[] {
  const { id, body, kicker, headline, subhead, caption, dateline, sentences, byline, credits, boxes = [] } = article
  const parts = [body, kicker, headline, subhead, caption, dateline, ...sentences, ...boxes.map(({ span }) => span)]
  const lines = byline.flatMap(({ person, paper }) => [person, paper])
  return [
    ...[...parts, ...lines].map((span): Range => [id, span]),
    ...credits.flatMap(credit => rangesOf(credit.evidence)),
  ]
}

function rangesOfNode({ mentions, figures }: Node): Range[] {
  const named = mentions.map((mention): Range => [mention.articleId, mention])
  return [
    ...named,
    ...figures.flatMap(({ evidence, at, copies }) => [
      ...rangesOf({ ...evidence, ...(copies && { copies }) }),
      [evidence.articleId, at] as const,
    ]),
  ]
}

const rangesOf = ({ articleId, sentence, trigger, from, to, copies = [] }: Evidence): Range[] => [
  ...[sentence, trigger, from, to].map((span): Range => [articleId, span]),
  ...copies.map((copy): Range => [copy.articleId, copy.sentence]),
]
