// What is on the stage as rows: what stands in each column, what it is sorted by, and how it is copied into a spreadsheet.
// A row is an id or a key; it is sorted by a number made once for each row, names by their place in the dictionary.
import { firstDay, lastDay } from './days.ts'
import type { GraphEdge, GraphNode, Links } from './links.ts'
import type { Shown } from './scene.ts'
import type { Language, State } from './state.ts'
import { kindWord, modalityWord, relationName, subkindWord } from './words.ts'

export type TableName = NonNullable<State['table']>

/** Columns are named as the words over them are. */
export type ColumnId =
  | 'columnName'
  | 'columnKind'
  | 'columnDegree'
  | 'columnMentions'
  | 'columnCommunity'
  | 'columnArticles'
  | 'columnFrom'
  | 'columnRelation'
  | 'columnTo'
  | 'columnCount'
  | 'columnSources'
  | 'columnConfidence'
  | 'columnDates'

/** One column: the text in a row, and the number it is sorted by, NaN where there is nothing. Of numbers the greatest come first. */
export interface Column {
  readonly id: ColumnId
  readonly isNumber: boolean
  readonly text: (row: string) => string
  readonly weight: (row: string) => number
}

export interface Sort {
  readonly column: ColumnId
  readonly isDown: boolean
}

/** How each table is sorted at first. */
export const FIRST_SORT: Readonly<Record<TableName, Sort>> = {
  entities: { column: 'columnDegree', isDown: true },
  relations: { column: 'columnCount', isDown: true },
}

/** The columns of one table. */
export const columnsOf = (table: TableName, links: Links, language: Language): readonly Column[] =>
  table === 'entities' ? entityColumns(links, language) : relationColumns(links, language)

/** The rows of one table: exactly what is on the stage, by id. */
export const rowsOf = (table: TableName, { nodes, edges }: Shown): readonly string[] =>
  [...(table === 'entities' ? nodes : edges)].sort()

function entityColumns(links: Links, language: Language): Column[] {
  const node = (id: string) => links.nodes.get(id)!
  const names = nameRanks(links)
  const kinds = once(() => ranksOf(links.view.nodes.map(node => kindText(node, language))))
  const number = (id: ColumnId, count: (node: GraphNode) => number): Column => ({
    id,
    isNumber: true,
    text: row => String(count(node(row))),
    weight: row => count(node(row)),
  })
  return [
    words('columnName', row => node(row).name, names),
    words('columnKind', row => kindText(node(row), language), kinds),
    number('columnDegree', ({ degree }) => degree),
    number('columnMentions', ({ mentions }) => mentions),
    {
      id: 'columnCommunity',
      isNumber: true,
      text: row => communityText(node(row)),
      weight: row => (node(row).community < 0 ? Number.NaN : node(row).community),
    },
    number('columnArticles', ({ articles }) => articles.length),
  ]
}

function relationColumns(links: Links, language: Language): Column[] {
  const edge = (key: string) => links.edges.get(key)!
  const name = (id: string) => links.nodes.get(id)!.name
  const names = nameRanks(links)
  const kinds = once(() => ranksOf(links.view.edges.map(edge => relationName(edge, language))))
  const number = (
    id: ColumnId,
    weight: (edge: GraphEdge) => number,
    text = (edge: GraphEdge) => String(weight(edge)),
  ) => ({
    id,
    isNumber: true,
    text: (row: string) => text(edge(row)),
    weight: (row: string) => weight(edge(row)),
  })
  return [
    words('columnFrom', row => name(edge(row).source), names),
    {
      id: 'columnRelation',
      isNumber: false,
      text: row => relationText(edge(row), language),
      weight: row => kinds().get(relationName(edge(row), language))!,
    },
    words('columnTo', row => name(edge(row).target), names),
    number('columnCount', ({ count }) => count),
    number('columnSources', ({ sources }) => sources),
    number(
      'columnConfidence',
      ({ confidence }) => confidence,
      ({ confidence }) => confidence.toFixed(2),
    ),
    number('columnDates', dayNumber, datesText),
  ]
}

const words = (id: ColumnId, text: (row: string) => string, ranks: () => Ranks): Column => ({
  id,
  isNumber: false,
  text,
  weight: row => ranks().get(text(row))!,
})

/** 机构 · 企业 */
export const kindText = (
  { kind, subkind, ownKind }: Pick<GraphNode, 'kind' | 'subkind' | 'ownKind'>,
  language: Language,
): string => [kindWord(kind, language), subkind && subkindWord(subkind, language), ownKind].filter(Boolean).join(' · ')

/** Counted from 1, the largest; nothing for what is tied to nothing. */
const communityText = ({ community }: GraphNode): string => (community < 0 ? '' : String(community + 1))

/** 距离 20公里 规划 */
const relationText = ({ kind, label, figure, modality }: GraphEdge, language: Language): string =>
  [relationName({ kind, label }, language), figure, modalityWord(modality, language)].filter(Boolean).join(' ')

/** 2022-04 – 2022-07-15; one date alone where first and last are the same. */
export function datesText({ dates }: Pick<GraphEdge, 'dates'>): string {
  const [first] = dates
  if (!first) return ''
  const last = dates.reduce((latest, [, to]) => (lastDay(to) > lastDay(latest) ? to : latest), first[1])
  return first[0] === last ? last : `${first[0]} – ${last}`
}

/** 20220715 */
const dayNumber = ({ dates: [first] }: GraphEdge): number =>
  first ? Number(firstDay(first[0]).replaceAll('-', '')) : Number.NaN

type Ranks = ReadonlyMap<string, number>

const PINYIN = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** The place of each text in a Chinese dictionary; what a dictionary holds for the same has the same place. */
export function ranksOf(texts: Iterable<string>): Ranks {
  const ranks = new Map<string, number>()
  let last: string | undefined
  let rank = 0
  for (const text of [...new Set(texts)].sort(PINYIN.compare)) {
    if (last !== undefined && PINYIN.compare(last, text) !== 0) rank += 1
    ranks.set(text, rank)
    last = text
  }
  return ranks
}

/** Remembers what it was called for first. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const rankedNames = new WeakMap<Links, () => Ranks>()

/** Made when names are first sorted, and kept as long as the graph. */
function nameRanks(links: Links): () => Ranks {
  const known = rankedNames.get(links) ?? once(() => ranksOf(links.view.nodes.map(({ name }) => name)))
  rankedNames.set(links, known)
  return known
}

/** The rows in the order of one column; equals stay as they come, what has nothing there is last either way. */
export function sortRows(rows: readonly string[], { weight }: Column, isDown: boolean): readonly string[] {
  const weights = Float64Array.from(rows, weight)
  const ranks = weightRanks(weights, isDown)
  // Rank and place in one number: sorted without a function to compare, which is five times as quick.
  const order = Float64Array.from(weights, (one, place) => ranks.get(one)! * rows.length + place).sort()
  return Array.from(order, both => rows[both % rows.length]!)
}

/** The place of each weight among all; a Map finds NaN, and it comes last. */
function weightRanks(weights: Float64Array, isDown: boolean): ReadonlyMap<number, number> {
  const all = new Set(weights)
  const hasNothing = all.delete(Number.NaN)
  const sorted = Float64Array.from(all).sort()
  if (isDown) sorted.reverse()
  return new Map([...sorted, ...(hasNothing ? [Number.NaN] : [])].map((one, rank) => [one, rank]))
}

/** The next way to sort when the head of a column is pressed: that column, or the same the other way round. */
export const sortBy = ({ id, isNumber }: Column, sort: Sort): Sort => ({
  column: id,
  isDown: sort.column === id ? !sort.isDown : isNumber,
})

/** The rows in which a name holds `text`, whatever its case and width; of a relation the name of either end. */
export function narrowRows(table: TableName, rows: readonly string[], text: string, links: Links): readonly string[] {
  const sought = folded(text.trim())
  if (sought === '') return rows
  const found = new Set<string>()
  for (const { id, name } of links.nodes.values()) if (folded(name).includes(sought)) found.add(id)
  if (table === 'entities') return rows.filter(id => found.has(id))
  return rows.filter(key => {
    const { source, target } = links.edges.get(key)!
    return found.has(source) || found.has(target)
  })
}

/** Ideographs alone are their own folded form: most names, told without building strings. */
const PLAIN = /^[\u4e00-\u9fff]*$/

const folded = (text: string): string => (PLAIN.test(text) ? text : text.normalize('NFKC').toLowerCase())

/** What a spreadsheet may take for a formula: a sign of one, plain or full-width, even after what is not seen. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** One cell on one line, which no spreadsheet runs as a formula: news is text from strangers. */
const plainCell = (text: string): string => (FORMULA.test(text) ? "'" : '') + text.replace(/[\t\r\n]+/g, ' ')

/** Lines of cells with tabs between them, the heads first, as spreadsheets paste them. */
export const toTsv = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, ...rows].map(cells => cells.map(plainCell).join('\t')).join('\n')
