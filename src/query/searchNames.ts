// Ranks names against what is typed, over keys that are ready: the server makes them with pinyin, the page has them
// without, and both rank alike. What is typed and what is found are compared without width, case, spaces and quotation marks.
import type { EntityKind } from '../schema.ts'
import { comparable } from '../text/comparable.ts'
import { byCode } from '../text/order.ts'
import type { NameKeys } from './nameKeys.ts'

/** An entity found by its name or alias `matched`. */
export interface NameHit {
  readonly id: string
  readonly matched: string
}

/** The best hits first, each entity once: the whole name, its beginning, a part of it, pinyin, initials; then what is named most. An empty query finds everything. `limit` is 20 unless given. */
export function searchNames(
  keys: readonly NameKeys[],
  query: string,
  { limit = 20, kind }: { readonly limit?: number; readonly kind?: EntityKind } = {},
): NameHit[] {
  const wanted = comparable(query)
  const isLatin = LATIN.test(wanted)
  const best = new Map<string, Met>()
  for (const one of keys) {
    if (kind && one.kind !== kind) continue
    const rank = rankOf(one, wanted, isLatin)
    if (rank === undefined) continue
    const known = best.get(one.id)
    if (!known || rank < known.rank) best.set(one.id, { rank, met: one })
  }
  return firstOf([...best.values()], limit).map(({ met }) => ({ id: met.id, matched: met.name }))
}

interface Met {
  readonly rank: number
  readonly met: NameKeys
}

const byRank = (a: Met, b: Met): number =>
  a.rank - b.rank || b.met.mentions - a.met.mentions || byCode(a.met.id, b.met.id)

/** The first `limit` in order. To sort all that one letter meets would take longer than to find it, so now and then all but the first are dropped, and from then on whatever comes after the last of them. */
function firstOf(all: readonly Met[], limit: number): Met[] {
  let kept: Met[] = []
  let last: Met | undefined
  for (const one of all) {
    if (last && byRank(one, last) > 0) continue
    kept.push(one)
    if (kept.length < 2 * limit) continue
    kept = kept.sort(byRank).slice(0, limit)
    last = kept.at(-1)
  }
  return kept.sort(byRank).slice(0, limit)
}

const LATIN = /^[a-z0-9]+$/

/** 0 is best, a name goes before an alias that is met as well; undefined: not met. */
function rankOf(keys: NameKeys, query: string, isLatin: boolean): number | undefined {
  const rank = rankOfName(keys.comparable, query) ?? (isLatin ? rankOfSound(keys, query) : undefined)
  return rank === undefined ? undefined : 2 * rank + Number(keys.isAlias)
}

function rankOfName(name: string, query: string): number | undefined {
  if (name === query) return 0
  const at = name.indexOf(query)
  return at < 0 ? undefined : at === 0 ? 1 : 2
}

/** Pinyin and initials are asked only of what is typed in Latin letters. */
function rankOfSound({ pinyin, initials }: NameKeys, query: string): number | undefined {
  if (pinyin === query) return 3
  if (initials === query) return 4
  if (pinyin.startsWith(query)) return 5
  const at = initials.indexOf(query)
  return at < 0 ? undefined : at === 0 ? 6 : 7
}
