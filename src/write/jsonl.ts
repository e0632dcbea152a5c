// The exchange form: one object a line, for other programs. An article, a node, an edge for each piece of evidence and
// for each figure; what an edge quotes is written out, so that a line can be read alone.
import { headlineOf } from '../text/headlineOf.ts'
import { paperName } from '../text/ownPaper.ts'
import { textOf } from '../text/span.ts'
import type { Credit, EdgeEvidence, Evidence, GraphArticle, KnowledgeGraph, NodeFigure } from '../types.ts'

/** Articles, then nodes, then edges, a JSON object a line. An article without a headline is named by its first words. */
export function toJsonl(graph: KnowledgeGraph): string {
  const articles = graph.getAttribute('articles')
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const quote = ({ articleId, sentence }: Evidence) => ({
    evidence: textOf(texts.get(articleId) ?? '', sentence),
    article: articleId,
  })
  const records: object[] = [...articles.map(articleRecord)]
  graph.forEachNode((id, { kind, label, aliases, subkind }) => {
    records.push({ id, kind, name: label, aliases: aliases.map(({ text }) => text), subkind })
  })
  for (const { id, credits } of articles)
    for (const credit of credits) records.push({ source: id, ...creditRecord(credit), ...quote(credit.evidence) })
  graph.forEachEdge((_, { kind, evidence }, source, target) => {
    for (const one of evidence) records.push({ source, target, kind, ...quote(one), ...statement(one) })
  })
  graph.forEachNode((source, { figures }) => {
    for (const one of figures) records.push({ source, kind: 'figure', ...quote(one.evidence), ...figureRecord(one) })
  })
  return [...new Set(records.map(line))].join('')
}

/** No line break of any kind but the last: some readers break lines at U+0085, U+2028 and U+2029 too. */
const line = (record: object): string =>
  `${JSON.stringify(record).replace(/[\u0085\u2028\u2029]/g, mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`

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
