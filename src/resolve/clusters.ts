// Units joined into clusters: the joins in their order, each made unless a judgement keeps its two sides apart.
import type { AliasReason } from '../schema.ts'
import type { Unit } from './units.ts'

/** `from` means what `to` means, because of `reason`. */
export interface Join {
  readonly from: Unit
  readonly to: Unit
  readonly reason: AliasReason
}

/** A unit carries marks; no cluster may carry both marks of a forbidden pair. */
export interface Apart {
  readonly marks: ReadonlyMap<Unit, readonly string[]>
  readonly pairs: readonly { readonly left: string; readonly right: string }[]
}

/** The clusters of all units, in the order of their first units. */
export function clusterUnits(units: readonly Unit[], joins: readonly Join[], apart: Apart): Unit[][] {
  const parents = new Map<Unit, Unit>()
  const marks = new Map([...apart.marks].map(([unit, own]) => [unit, new Set(own)]))
  const find = (unit: Unit): Unit => {
    let root = unit
    for (let next = parents.get(root); next; next = parents.get(root)) root = next
    for (let at = unit; at !== root; ) {
      const next = parents.get(at)!
      parents.set(at, root)
      at = next
    }
    return root
  }
  for (const { from, to } of joins) {
    const [a, b] = [find(from), find(to)]
    if (a === b || isForbidden(marks.get(a), marks.get(b), apart.pairs)) continue
    parents.set(a, b)
    const own = marks.get(a)
    if (own) marks.set(b, new Set([...own, ...(marks.get(b) ?? [])]))
  }
  const clusters = new Map<Unit, Unit[]>()
  for (const unit of units) {
    const root = find(unit)
    const cluster = clusters.get(root)
    if (cluster) cluster.push(unit)
    else clusters.set(root, [unit])
  }
  return [...clusters.values()]
}

type Marks = ReadonlySet<string> | undefined

function isForbidden(a: Marks, b: Marks, pairs: Apart['pairs']): boolean {
  if (!a || !b) return false
  return pairs.some(({ left, right }) => (a.has(left) && b.has(right)) || (a.has(right) && b.has(left)))
}
