// What a reader of GEXF, GraphML or CSV must find of a graph, said from the graph itself: a row for each node and edge, by
// the names of columns. `''` is what is not there.
import { ENTITY_KINDS, RELATION_KINDS, SUBKINDS } from '../../src/schema.ts'
import { headlineOf } from '../../src/text/headlineOf.ts'
import type { EdgeEvidence, KnowledgeGraph } from '../../src/types.ts'
import { readable, readableIds } from './readable.ts'

export type Row = Readonly<Record<string, string | number | boolean>>

/** Nodes in the graph's order. */
export function nodesOf(graph: KnowledgeGraph): Row[] {
  const ids = readableIds(graph.nodes())
  return graph.mapNodes((key, { label, kind, subkind, aliases, mentions, figures, x, y, size }) => ({
    id: ids.get(key)!,
    label: readable(label),
    kind,
    kindLabel: ENTITY_KINDS[kind].label,
    subkind: subkind ?? '',
    subkindLabel: subkind ? SUBKINDS[subkind].label : '',
    aliases: lines(aliases.map(({ text }) => text)),
    mentions: mentions.length,
    figures: lines(figures.map(({ label: what, text, time }) => `${what} ${text}${time ? `（${time.text}）` : ''}`)),
    ...{ x, y, size, color: ENTITY_KINDS[kind].color },
  }))
}

/** Edges in the graph's order. */
export function edgesOf(graph: KnowledgeGraph): Row[] {
  const [ids, keys] = [readableIds(graph.nodes()), readableIds(graph.edges())]
  const articles = new Map(graph.getAttribute('articles').map(article => [article.id, article]))
  const articleOf = (id: string) => articles.get(id)!
  return graph.mapEdges((key, { kind, label, weight, confidence, evidence }, source, target) => {
    const each = (value: (one: EdgeEvidence) => string | undefined) => lines(evidence.map(value))
    const printed = evidence.flatMap(one => [one, ...(one.copies ?? [])]).map(({ articleId }) => articleOf(articleId))
    return {
      ...{ id: keys.get(key)!, source: ids.get(source)!, target: ids.get(target)! },
      ...{ label: readable(label), weight, relation: kind, relationLabel: readable(label) },
      directed: RELATION_KINDS[kind].directed,
      title: each(({ title }) => title),
      modality: each(({ modality }) => modality),
      time: each(({ time }) => time?.text),
      figure: each(({ figure }) => figure),
      evidence: each(({ articleId, sentence }) => articleOf(articleId).text.slice(sentence.start, sentence.end)),
      articles: lines(printed.map(headlineOf)),
      published: lines(printed.map(({ published }) => published)),
      rule: each(({ rule }) => rule),
      confidence,
    }
  })
}

const lines = (all: readonly (string | undefined)[]): string =>
  readable([...new Set(all)].filter(text => text !== undefined && text !== '').join('\n'))
