// Finds entities as people type names: 汉字, an alias, pinyin or its initials. What is typed and what is found are
// compared without width, case, spaces and quotation marks.
import type { EntityKind, Subkind } from '../schema.ts'
import { comparable } from '../text/comparable.ts'
import { byCode } from '../text/order.ts'
import type { KnowledgeGraph } from '../types.ts'
import { type NameKeys, nameKeys } from './nameKeys.ts'

/** An entity found; `matched` is the name or alias that was met, `mentions` a count. */
export interface SearchHit {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly subkind?: Subkind
  readonly mentions: number
  readonly matched: string
}

/** The best hits first: the whole name, its beginning, a part of it, pinyin, initials; then what is named most. An empty text finds everything. `limit` is 20 unless given. */
export function searchEntities(
  graph: KnowledgeGraph,
  text: string,
  { limit = 20, kind }: { readonly limit?: number; readonly kind?: EntityKind } = {},
): SearchHit[] {
  const best = new Map<string, { readonly rank: number; readonly keys: NameKeys }>()
  const query = comparable(text)
  for (const keys of nameKeys(graph)) {
    if (kind && graph.getNodeAttribute(keys.id, 'kind') !== kind) continue
    const rank = rankOf(keys, query)
    const known = best.get(keys.id)
    if (rank !== undefined && (!known || rank < known.rank)) best.set(keys.id, { rank, keys })
  }
  const mentions = (id: string) => graph.getNodeAttribute(id, 'mentions').length
  return [...best]
    .sort(([a, { rank }], [b, other]) => rank - other.rank || mentions(b) - mentions(a) || byCode(a, b))
    .slice(0, limit)
    .map(([id, { keys }]) => hit(graph, id, keys.name))
}

/** 0 is best; undefined: not met. Pinyin and initials are asked only of what is typed in Latin letters. */
function rankOf(keys: NameKeys, query: string): number | undefined {
  const ranks = [
    keys.comparable === query,
    keys.comparable.startsWith(query),
    keys.comparable.includes(query),
    ...(LATIN.test(query)
      ? [
          keys.pinyin === query,
          keys.initials === query,
          keys.pinyin.startsWith(query),
          keys.initials.startsWith(query),
          keys.initials.includes(query),
        ]
      : []),
  ]
  const rank = ranks.indexOf(true)
  return rank < 0 ? undefined : 2 * rank + Number(keys.isAlias)
}

const LATIN = /^[a-z0-9]+$/

function hit(graph: KnowledgeGraph, id: string, matched: string): SearchHit {
  const { label, kind, subkind, mentions } = graph.getNodeAttributes(id)
  return { id, name: label, kind, ...(subkind && { subkind }), mentions: mentions.length, matched }
}
