// The exchange form: one object a line, for other programs. An article, a node, an edge for each piece of evidence and
// for each figure; what an edge quotes is written out, so that a line can be read alone.
import { isOwnLabel } from '../schema.ts'
import { headlineOf } from '../text/headlineOf.ts'
import { paperName } from '../text/ownPaper.ts'
import { textOf } from '../text/span.ts'
import type {
  Credit,
  EdgeEvidence,
  Evidence,
  GraphArticle,
  KnowledgeGraph,
  NodeAttributes,
  NodeFigure,
} from '../types.ts'
import { pieces, whole } from './pieces.ts'

/** Articles, then nodes, then edges, a JSON object a line. An article without a headline is named by its first words. */
export const toJsonl = (graph: KnowledgeGraph): string => whole(jsonlPieces(graph))

/** What `toJsonl` gives, in pieces. */
export const jsonlPieces = (graph: KnowledgeGraph): Iterable<string> => pieces(jsonlTexts(graph))

function* jsonlTexts(graph: KnowledgeGraph): Generator<string, void> {
  const articles = graph.getAttribute('articles')
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const quote = ({ articleId, sentence }: Evidence) => ({
    evidence: textOf(texts.get(articleId) ?? '', sentence),
    article: articleId,
  })
  for (const article of articles) yield line(articleRecord(article))
  for (const { node: id, attributes } of graph.nodeEntries()) yield line(nodeRecord(id, attributes))
  for (const { id, credits } of articles)
    yield* lines(credits.map(credit => ({ source: id, ...creditRecord(credit), ...quote(credit.evidence) })))
  const parallel = new Set<string>()
  for (const { source, target, attributes } of graph.edgeEntries()) {
    const { kind, label, evidence, confidence } = attributes
    const own = isOwnLabel(kind, label) ? label : undefined
    // What every line begins with is written out, not spread: V8 makes a shape for each object that begins with a spread.
    const statements = evidence.map(one => ({ source, target, kind, label: own, ...quote(one), ...statement(one) }))
    const said = lines(statements.length > 0 ? statements : [{ source, target, kind, label: own, confidence }])
    yield* graph.outEdges(source, target).length > 1 ? unseen(said, parallel) : said
  }
  for (const { node: source, attributes } of graph.nodeEntries())
    yield* lines(
      attributes.figures.map(one => ({ source, kind: 'figure', ...quote(one.evidence), ...figureRecord(one) })),
    )
}

/** A line for each record, those that are alike once. */
const lines = (records: readonly object[]): ReadonlySet<string> => new Set(records.map(line))

/** Those that have not been seen; now they have. */
function unseen(lines: Iterable<string>, seen: Set<string>): string[] {
  const fresh = [...lines].filter(line => !seen.has(line))
  for (const line of fresh) seen.add(line)
  return fresh
}

/** No line break of any kind but the last: some readers break lines at U+0085, U+2028 and U+2029 too. */
const line = (record: object): string =>
  `${JSON.stringify(record).replace(/[\u0085\u2028\u2029]/g, mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`

const nodeRecord = (id: string, { kind, label, aliases, subkind, ownKind }: NodeAttributes) => ({
  id,
  kind,
  name: label,
  aliases: aliases.map(({ text }) => text),
  subkind,
  ownKind,
})

function articleRecord(article: GraphArticle): object {
  const { id, text, kicker, body, publication, published } = article
  const byline = article.byline.map(({ person, role, paper }) => ({
    person: textOf(text, person),
    role,
    paper: paper && paperName(article, paper),
  }))
  return {
    id,
    headline: headlineOf(article),
    kicker: kicker && textOf(text, kicker),
    byline,
    paper: byline.find(({ paper }) => paper)?.paper ?? publication,
    published,
    text: textOf(text, body),
  }
}

const creditRecord = ({ entity, kind, role }: Credit) => ({
  target: entity,
  kind,
  title: role === '' ? undefined : role,
})

const statement = ({ title, modality, time, figure, confidence, copies }: EdgeEvidence) => ({
  title,
  modality,
  time,
  figure,
  confidence,
  copies: copies?.map(({ articleId }) => articleId),
})

const figureRecord = ({ label, text, approximation, time, copies }: NodeFigure) => ({
  label,
  value: text,
  approximation,
  time,
  copies: copies?.map(({ articleId }) => articleId),
})
