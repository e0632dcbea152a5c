// A graph of others becomes one of ours: words for kinds become kinds, equal edges become one, sentences become articles with
// both ends found in them. Nodes and edges are put in sorted, so that it does not matter which program wrote the file.
import { MultiDirectedGraph } from 'graphology'
import { FormatError } from '../../errors.ts'
import { ENTITY_KINDS, isOwnLabel, isSubkind, RELATION_KINDS } from '../../schema.ts'
import { byCode } from '../../text/order.ts'
import type {
  EdgeAttributes,
  EdgeEvidence,
  GraphAttributes,
  KnowledgeGraph,
  MentionRef,
  NodeAttributes,
  Span,
} from '../../types.ts'
import { endsIn } from './endsIn.ts'
import { type ForeignEdge, type ForeignGraph, type ForeignNode, shown } from './foreignGraph.ts'
import { entityKindOf } from './kindWords.ts'
import { type Look, placesOf } from './placesOf.ts'
import { createQuotedArticles, type Place, type QuotedArticles } from './quotedArticles.ts'
import { type RelationOf, relationOf } from './relationOf.ts'
import { type Statement, statementsOf } from './statementsOf.ts'

/** What was left out or taken otherwise, told once the graph is made. */
export type Notice = (message: string) => void

/** The graph. Throws `FormatError` for an edge to a node that is not there. */
export function graphOf(foreign: ForeignGraph, notice: Notice): KnowledgeGraph {
  const { source, format } = foreign
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  const places = placesOf([...foreign.nodes.values()])
  for (const [id, node] of [...foreign.nodes].sort(([a], [b]) => byCode(a, b)))
    graph.addNode(id, nodeOf(node, places.get(id)!))
  const articles = createQuotedArticles(source)
  const ties = tiesOf(graph, foreign, notice)
  const said = ties.map(tie => sayingsOf(graph, tie, format, articles))
  graph.setAttribute('articles', articles.finish())
  const mentions: Mentions = new Map()
  for (const [index, tie] of ties.entries()) {
    const evidence = said[index]!.sayings.map(evidenceOf)
    graph.addDirectedEdgeWithKey(tie.key, tie.from, tie.to, edgeOf(tie, evidence))
    for (const { articleId, from, to } of evidence) {
      mention(mentions, tie.from, articleId, from)
      mention(mentions, tie.to, articleId, to)
    }
  }
  finishNodes(graph, places, mentions)
  const lost = said.reduce((sum, one) => sum + one.lost, 0)
  if (lost > 0) notice(`${source}: ${lost} values of edges belong to no sentence that the file tells: left out`)
  return graph
}

function nodeOf({ label, kind, kindLabel, subkind, aliases }: ForeignNode, { x, y }: Look): NodeAttributes {
  const meant = kind === '' ? undefined : entityKindOf(kind)
  const finer = isSubkind(subkind) ? subkind : meant?.subkind
  const known = meant?.kind ?? 'other'
  const own = meant ? (known === 'other' && kindLabel !== ENTITY_KINDS.other.label ? kindLabel : '') : kind
  const names = new Set(aliases.split(/\r\n?|\n/).map(text => text.trim()))
  return {
    label,
    kind: known,
    ...(known === 'organization' && finer && { subkind: finer }),
    ...(own.trim() !== '' && { ownKind: own.trim() }),
    aliases: [...names].filter(text => text !== '' && text !== label).map(text => ({ text, reason: 'given' })),
    mentions: [],
    figures: [],
    x,
    y,
    size: 0,
  }
}

/** All edges of the file that say the same between the same two. */
interface Tie extends RelationOf {
  readonly key: string
  readonly from: string
  readonly to: string
  /** Whether each was written the other way round, where the direction says nothing. */
  readonly edges: { readonly edge: ForeignEdge; readonly isTurned: boolean }[]
  weight: number
}

/** Sorted by key, each with its own. */
function tiesOf(graph: KnowledgeGraph, { source, edges }: ForeignGraph, notice: Notice): Tie[] {
  const ties = new Map<string, Tie>()
  let [joined, weightless] = [0, 0]
  for (const edge of edges) {
    const missing = [edge.source, edge.target].find(end => !graph.hasNode(end))
    if (missing !== undefined)
      throw new FormatError(
        `${source}:${edge.line}: an edge ends at “${shown(missing)}”, expected the id of a node of the file`,
      )
    const relation = relationOf(edge, ...endKinds(graph, edge))
    const { kind, label } = relation
    const isTurned = !RELATION_KINDS[kind].directed && byCode(edge.source, edge.target) > 0
    const [from, to] = isTurned ? [edge.target, edge.source] : [edge.source, edge.target]
    const said = JSON.stringify([from, to, kind, label])
    const isWeight = edge.weight === undefined || isPossible(edge.weight)
    const weight = isWeight ? (edge.weight ?? 1) : 1
    const tie = ties.get(said)
    if (!isWeight) weightless++
    if (tie) joined++
    if (tie) tie.weight += weight
    else ties.set(said, { ...relation, key: keyOf(relation, from, to), from, to, edges: [{ edge, isTurned }], weight })
    tie?.edges.push({ edge, isTurned })
  }
  if (joined > 0)
    notice(`${source}: ${joined} edges say the same between the same two as others: taken as one each, weights added`)
  if (weightless > 0) notice(`${source}: ${weightless} edges have a weight that is not above 0: taken as 1`)
  return withOwnKeys([...ties.values()].sort((a, b) => byCode(a.key, b.key) || byCode(a.from, b.from)))
}

const keyOf = ({ kind, label }: RelationOf, from: string, to: string): string =>
  `${from}|${isOwnLabel(kind, label) ? `${kind}:${label}` : kind}|${to}`

/** Ids and labels that have | in them may give two ties the same key. */
function withOwnKeys(ties: readonly Tie[]): Tie[] {
  const taken = new Set<string>()
  return ties.map(tie => {
    let { key } = tie
    while (taken.has(key)) key += '#'
    taken.add(key)
    return { ...tie, key }
  })
}

const endKinds = (graph: KnowledgeGraph, { source, target }: ForeignEdge) =>
  [graph.getNodeAttribute(source, 'kind'), graph.getNodeAttribute(target, 'kind')] as const

/** Sums of weights are to stay numbers. */
const HEAVIEST = 1e12
const isPossible = (weight: number): boolean => weight > 0 && weight <= HEAVIEST

/** A statement at its place, with the ranges of both ends; an end that the sentence does not name is at the article's very start, outside of it. */
interface Saying {
  readonly statement: Statement
  readonly place: Place
  readonly confidence: number
  readonly from: Span
  readonly to: Span
}

function sayingsOf(graph: KnowledgeGraph, { from, to, edges }: Tie, format: string, articles: QuotedArticles) {
  const names = [from, to].map(id => namesOf(graph.getNodeAttributes(id)))
  let lost = 0
  const sayings = edges.flatMap(({ edge }) => {
    const found = statementsOf(edge, format)
    lost += found.lost
    return found.statements.map((statement): Saying => {
      const place = articles.quote(statement)
      const ends = endsIn(statement.sentence, names[0]!, names[1]!)
      const [a, b] = ends.map(end => (end ? moved(end, place.sentence.start) : NOWHERE))
      return { statement, place, confidence: sureness(edge), from: a!, to: b! }
    })
  })
  return { sayings, lost }
}

const NOWHERE: Span = { start: 0, end: 0 }

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

const namesOf = ({ label, aliases }: NodeAttributes): string[] => [label, ...aliases.map(({ text }) => text)]

/** What the file does not doubt is sure. */
const sureness = ({ confidence }: ForeignEdge): number =>
  confidence !== undefined && confidence >= 0 && confidence <= 1 ? confidence : 1

function evidenceOf({ statement, place, confidence, from, to }: Saying): EdgeEvidence {
  const { rule, title, modality, time, figure } = statement
  return {
    articleId: place.article.id,
    sentence: place.sentence,
    rule,
    from,
    to,
    ...(title !== undefined && { title }),
    modality,
    ...(time && { time }),
    ...(figure !== undefined && { figure }),
    confidence,
  }
}

const edgeOf = ({ kind, label, weight, edges }: Tie, evidence: readonly EdgeEvidence[]): EdgeAttributes => ({
  kind,
  label,
  weight,
  confidence: edges.reduce((most, { edge }) => Math.max(most, sureness(edge)), 0),
  evidence,
})

type Mentions = Map<string, Map<string, MentionRef>>

function mention(mentions: Mentions, id: string, articleId: string, { start, end }: Span): void {
  if (start === end) return
  const all = mentions.get(id) ?? new Map<string, MentionRef>()
  all.set(`${articleId} ${start} ${end}`, { articleId, start, end })
  mentions.set(id, all)
}

function finishNodes(graph: KnowledgeGraph, places: ReadonlyMap<string, Look>, mentions: Mentions): void {
  const ranks = new Map(graph.getAttribute('articles').map(({ id }, rank) => [id, rank]))
  graph.updateEachNodeAttributes((id, node) => ({
    ...node,
    mentions: [...(mentions.get(id)?.values() ?? [])].sort(
      (a, b) => ranks.get(a.articleId)! - ranks.get(b.articleId)! || a.start - b.start || a.end - b.end,
    ),
    size: places.get(id)!.size ?? sizeOf(graph.degree(id)),
  }))
}

/** By the number of relations, as in a graph of our own. */
const sizeOf = (degree: number): number => Math.min(22, Math.round((4 + 2 * Math.sqrt(degree)) * 10) / 10)
