// What a column of a file of others holds, by its name: our own columns, and the names that other programs and people give the
// same. Whatever has another name is not understood, and is told by its name in the end.
import type { Spell } from '../spells.ts'
import type { ForeignEdge, ForeignNode, Said } from './foreignGraph.ts'
import { plain } from './kindWords.ts'

/** What stands in the columns of one node or edge, by the names of the columns. */
export type Values = ReadonlyMap<string, string>

type Fields<Field extends string> = ReadonlyMap<string, readonly [field: Field, rank: number]>

const NODE_FIELDS = fieldsBy({
  label: ['label', 'name', 'title', '名称', '标签', '姓名', '名字'],
  kind: ['kind', 'type', 'entity type', 'node type', 'category', 'class', '类型', '类别', '种类', '实体类型'],
  kindLabel: ['kindLabel'],
  subkind: ['subkind'],
  aliases: ['aliases', 'alias', '别名', '又名'],
  x: ['x'],
  y: ['y'],
  size: ['size'],
  id: ['id'],
  known: ['subkindLabel', 'mentions', 'color', 'colour', 'r', 'g', 'b', 'z'],
})

const EDGE_FIELDS = fieldsBy({
  kind: ['relation', 'kind', 'type', 'edge type', 'relation type', 'relationship', 'predicate', '关系', '关系类型'],
  label: ['relationLabel', 'label', 'edge label', 'name', '标签', '名称'],
  weight: ['weight', '权重'],
  confidence: ['confidence', '可信度', '置信度'],
  evidence: ['evidence', 'sentence', 'quote', 'quotation', '原文', '原句', '证据', '依据'],
  title: ['title', '职务'],
  modality: ['modality'],
  time: ['time', '时间', '日期'],
  figure: ['figure'],
  articles: ['articles', 'article', 'headline', '文章', '标题'],
  published: ['published', '发布日期'],
  rule: ['rule'],
  known: ['directed', 'color', 'colour', 'id', 'networkx_key', 'thickness'],
})

/** What is not understood, by the names of columns that held something. */
export interface Unread {
  readonly nodes: Set<string>
  readonly edges: Set<string>
}

/** What columns have where nothing is said of them, by name, for those alone that are understood. */
export interface Fallbacks {
  readonly node: Map<string, string>
  readonly edge: Map<string, string>
}

/** Sets what a column of nodes (`node`), of edges (`edge`) or of both has where nothing is said. */
export function setFallback({ node, edge }: Fallbacks, ends: string | undefined, name: string, value: string): void {
  if (ends !== 'edge' && NODE_FIELDS.has(plain(name))) node.set(name, value)
  if (ends !== 'node' && EDGE_FIELDS.has(plain(name))) edge.set(name, value)
}

/** What is known of columns, and what was not understood so far. */
export interface Columns {
  readonly unread: Unread
  readonly fallbacks: Fallbacks
}

export const noColumns = (): Columns => ({
  unread: { nodes: new Set(), edges: new Set() },
  fallbacks: { node: new Map(), edge: new Map() },
})

/** A node of its columns; what `given` has is from the element itself and goes first. */
export function nodeFrom(
  values: Values,
  given: Pick<ForeignNode, 'id' | 'line' | 'place' | 'size'> & { readonly label: string },
  { unread, fallbacks }: Columns,
): ForeignNode & { readonly ownId: string } {
  const { id, line, place, size } = given
  const found = pick(new Map([...fallbacks.node, ...values]), NODE_FIELDS, unread.nodes)
  const named = given.label === id ? '' : given.label
  const at = place ?? placeFrom(found)
  const radius = size ?? numberFrom(found.get('size')?.[0])
  const first = (field: 'kindLabel' | 'subkind' | 'aliases' | 'kind' | 'label' | 'id') => found.get(field)?.[0] ?? ''
  return {
    id,
    line,
    label: named || first('label') || given.label || id,
    kind: first('kind'),
    kindLabel: first('kindLabel'),
    subkind: first('subkind'),
    aliases: first('aliases'),
    ownId: first('id'),
    ...(at && { place: at }),
    ...(radius !== undefined && { size: radius }),
  }
}

/** An edge of its columns; what `given` has is from the element itself. */
export function edgeFrom(
  values: Values,
  given: Pick<ForeignEdge, 'source' | 'target' | 'line' | 'isDirected' | 'kinds' | 'label'> & {
    readonly weight: string | undefined
    readonly spells: readonly Spell[]
  },
  { unread, fallbacks }: Columns,
): ForeignEdge {
  const found = pick(new Map([...fallbacks.edge, ...values]), EDGE_FIELDS, unread.edges)
  const [weight, confidence] = [given.weight ?? found.get('weight')?.[0], found.get('confidence')?.[0]].map(numberFrom)
  const said = SAID.flatMap(field => {
    const text = found.get(field)?.[0]
    return text === undefined ? [] : [[field, text] as const]
  })
  return {
    ...given,
    kinds: [...(found.get('kind') ?? []), ...given.kinds].filter(word => !DIRECTIONS.has(plain(word))),
    label: given.label || (found.get('label')?.[0] ?? ''),
    weight,
    confidence,
    said: Object.fromEntries(said),
  }
}

const SAID: readonly Said[] = ['evidence', 'title', 'modality', 'time', 'figure', 'articles', 'published', 'rule']

/** What a column called type may hold, too. */
const DIRECTIONS: ReadonlySet<string> = new Set(['directed', 'undirected', 'mutual'])

/** What is not empty, by field, what has the likeliest name first. */
function pick<Field extends string>(values: Values, fields: Fields<Field>, unread: Set<string>): Map<Field, string[]> {
  const ranked: (readonly [field: Field, rank: number, value: string])[] = []
  for (const [name, value] of values) {
    if (value.trim() === '') continue
    const field = fields.get(plain(name))
    if (field) ranked.push([...field, value])
    else unread.add(name)
  }
  const found = new Map<Field, string[]>()
  for (const [field, , value] of ranked.sort((a, b) => a[1] - b[1])) {
    const all = found.get(field)
    if (all) all.push(value)
    else found.set(field, [value])
  }
  return found
}

function fieldsBy<Field extends string>(names: Readonly<Record<Field, readonly string[]>>): Fields<Field> {
  return new Map(
    (Object.entries(names) as [Field, readonly string[]][]).flatMap(([field, all]) =>
      all.map((name, rank) => [plain(name), [field, rank]] as const),
    ),
  )
}

function placeFrom(found: ReadonlyMap<string, readonly string[]>): ForeignNode['place'] {
  const [x, y] = ['x', 'y'].map(axis => numberFrom(found.get(axis)?.[0]))
  return x === undefined || y === undefined ? undefined : { x, y }
}

/** A finite number; undefined for any other text. */
export function numberFrom(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}
