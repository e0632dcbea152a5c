// What the legend lists, and in which order: small decisions apart from how they are drawn.
import type { GraphNode, Links } from '../../links.ts'

/** Several entities that belong together, told by the most connected of them. */
export interface Group {
  readonly community: number
  readonly head: GraphNode
  readonly size: number
}

/** Smaller communities are not worth a row. */
const LEAST_MEMBERS = 3

/** True where only this one of all is shown. */
export const standsAlone = <T>(one: T, all: readonly T[], hidden: readonly T[]): boolean =>
  all.length > 1 && all.every(other => hidden.includes(other) === (other !== one))

/** Keys by how many there are now, then by how many there are in all, then by name. */
export function rankKeys<K extends string>(all: ReadonlyMap<K, number>, now: ReadonlyMap<K, number>): readonly K[] {
  const count = (key: K) => now.get(key) ?? 0
  return [...all.keys()].sort((a, b) => count(b) - count(a) || all.get(b)! - all.get(a)! || (a < b ? -1 : 1))
}

/** How many there are of each key. */
export function countBy<T, K>(list: Iterable<T>, keyOf: (member: T) => K | undefined): Map<K, number> {
  const counts = new Map<K, number>()
  for (const member of list) {
    const key = keyOf(member)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Communities of three or more, the largest first; none where there is but one. */
export function groupsOf({ ranked, nodes }: Links): readonly Group[] {
  const heads = new Map<number, GraphNode>()
  const sizes = new Map<number, number>()
  for (const id of ranked) {
    const node = nodes.get(id)!
    if (node.community < 0) continue
    if (!heads.has(node.community)) heads.set(node.community, node)
    sizes.set(node.community, (sizes.get(node.community) ?? 0) + 1)
  }
  const groups = [...heads]
    .map(([community, head]) => ({ community, head, size: sizes.get(community)! }))
    .filter(({ size }) => size >= LEAST_MEMBERS)
    .sort((a, b) => b.size - a.size || a.community - b.community)
  return groups.length < 2 ? [] : groups
}

/** Counts by tenth as ten heights from 0 to 1; what is quite sure stands with the last. */
export function heightsOf(tenths: ReadonlyMap<number, number>): readonly number[] {
  const counts = new Array<number>(10).fill(0)
  for (const [tenth, count] of tenths) counts[Math.max(0, Math.min(9, tenth))]! += count
  const most = Math.max(1, ...counts)
  return counts.map(count => count / most)
}

const STEPS = [1, 2, 3, 5, 10]

/** The least numbers of sources to choose from: 1, 2, 3, 5, 10 as far as there are so many, and the one chosen. */
export const sourceSteps = (most: number, chosen: number): readonly number[] =>
  [...new Set([...STEPS.filter(step => step <= most), chosen])].sort((a, b) => a - b)

/** How many of a list are shown before it is folded, so that the one chosen, if any, is among them. */
export const fewWith = (few: number, chosen: number): number => Math.max(few, chosen + 1)

/** Those whose words hold the text, whatever its case. */
export function holding<T>(members: readonly T[], text: string, wordsOf: (member: T) => string): readonly T[] {
  const sought = text.trim().toLowerCase()
  return sought === '' ? members : members.filter(member => wordsOf(member).toLowerCase().includes(sought))
}
