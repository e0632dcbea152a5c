// The joins across documents: equal names are one thing; a short name that a document does not explain means what the
// others say, where they all say the same.
import type { AliasReason } from '../schema.ts'
import type { Join } from './clusters.ts'
import { groupBy } from './pageJoins.ts'
import type { Unit } from './units.ts'

/** `pageJoins` are those within documents; `namesakes` parts the units of one person's name into persons. */
export function joinCorpus(
  units: readonly Unit[],
  pageJoins: readonly Join[],
  namesakes: (units: readonly Unit[]) => readonly (readonly Unit[])[],
): Join[] {
  const targets = new Map(pageJoins.map(({ from, to }) => [from, to]))
  const rootOf = (unit: Unit): Unit => {
    let root = unit
    for (let next = targets.get(root); next; next = targets.get(root)) root = next
    return root
  }
  const named = groupBy(
    units.filter(({ isGeneric }) => !isGeneric),
    nameOf,
  )
  const joins: Join[] = []
  for (const group of named.values()) {
    const free = group.filter(unit => !targets.has(unit))
    const first = free[0]
    if (!first) continue
    for (const same of first.kind === 'person' ? namesakes(free) : [free]) joins.push(...chain(same))
    const explained = group.filter(unit => targets.has(unit))
    const words = new Set(explained.map(({ text }) => text))
    const roots = explained.map(rootOf)
    const root = roots[0]
    if (!root || first.kind === 'person' || nameOf(root) === nameOf(first)) continue
    if (!free.every(({ text }) => words.has(text))) continue
    if (new Set(roots.map(nameOf)).size === 1 && isMostlyShort(explained.length, free.length))
      joins.push({ from: first, to: root, reason: 'shortened' })
  }
  return joins
}

/** A name that most articles leave unexplained is one of its own: a slip in one must not rename it everywhere. */
const isMostlyShort = (explained: number, unexplained: number) => 3 * explained >= unexplained

const nameOf = ({ kind, key }: Unit) => `${classOf(kind)}|${key}`

/** A document may bear the name of what it is about, a person that of a thing; other kinds of one name are one thing. */
const classOf = (kind: Unit['kind']) => (kind === 'person' || kind === 'document' ? kind : 'thing')

function chain(units: readonly Unit[]): Join[] {
  const first = units[0]!
  return units.slice(1).map(from => ({ from, to: first, reason: reasonOf(from, first) }))
}

const reasonOf = (a: Unit, b: Unit): AliasReason => (a.text === b.text ? 'printed' : 'listed')
