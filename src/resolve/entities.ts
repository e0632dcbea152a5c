// Clusters as entities: the fullest name, the other forms as aliases with their reasons, the kind that the full name has.
import type { AliasReason, EntityKind, Subkind } from '../schema.ts'
import { comparable, differInScript } from '../text/comparable.ts'
import type { Alias, Entity } from '../types.ts'
import type { Join } from './clusters.ts'
import { calledBy, type Judgements } from './decisions.ts'
import type { Unit } from './units.ts'

/** Entities in the order of their ids; namesakes are numbered in the order of their first mentions. */
export function makeEntities(clusters: readonly Unit[][], joins: readonly Join[], judgements: Judgements): Entity[] {
  const reasons = new Map(joins.map(({ from, reason }) => [from, reason]))
  const decided = new Set(joins.filter(({ reason }) => reason === 'decided').flatMap(({ from, to }) => [from, to]))
  const taken = new Map<string, number>()
  const entities = clusters.map((cluster): Entity => {
    const roots = cluster.filter(unit => !isShort(unit, reasons))
    const full = roots.length > 0 ? roots : cluster
    const judged = judgedOf(cluster, judgements)
    const kind = judged.kind ?? heaviest(full, unit => unit.kind)
    const subkind = kind === 'organization' ? heaviest(full, unit => unit.subkind ?? '') : ''
    const printed = fullest(full)
    const name = judged.name ?? printed
    const id = `${kind}:${name}`
    const count = (taken.get(id) ?? 0) + 1
    taken.set(id, count)
    return {
      id: count === 1 ? id : `${id}#${count}`,
      kind,
      ...(subkind !== '' && { subkind: subkind as Subkind }),
      name,
      aliases: aliasesOf(cluster, name, unit => (decided.has(unit) ? 'decided' : reasons.get(unit)), printed),
      mentionIds: cluster.flatMap(({ mentions }) => mentions.map(({ id }) => id)).sort(),
    }
  })
  return entities.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

const isShort = (unit: Unit, reasons: ReadonlyMap<Unit, AliasReason>) => {
  const reason = reasons.get(unit)
  return reason === 'shortened' || reason === 'defined'
}

/** The longest name; of equally long ones that of most mentions, then the first in code order. */
function fullest(units: readonly Unit[]): string {
  const counts = new Map<string, number>()
  for (const { name, mentions } of units) counts.set(name, (counts.get(name) ?? 0) + mentions.length)
  const length = (name: string) => comparable(name).length
  return [...counts].sort(
    ([a, m], [b, n]) => length(b) - length(a) || n - m || a.length - b.length || (a < b ? -1 : 1),
  )[0]![0]
}

/** What most of the mentions say; an empty value counts only where there is no other. */
function heaviest<V extends EntityKind | Subkind | ''>(units: readonly Unit[], read: (unit: Unit) => V): V {
  const weights = new Map<V, number>()
  for (const unit of units) {
    const value = read(unit)
    if (value !== '') weights.set(value, (weights.get(value) ?? 0) + unit.mentions.length)
  }
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ('' as V)
}

function judgedOf(cluster: readonly Unit[], { names, kinds }: Judgements): { name?: string; kind?: EntityKind } {
  if (names.size + kinds.size === 0) return {}
  const mentions = cluster.flatMap(unit => unit.mentions)
  const find = <V>(table: ReadonlyMap<string, V>) => {
    const by = mentions.map(mention => calledBy(mention, table)).find(known => known !== undefined)
    return by === undefined ? undefined : table.get(by)
  }
  const name = find(names)
  const kind = find(kinds)
  return { ...(name !== undefined && { name }), ...(kind && { kind }) }
}

const RANK: readonly AliasReason[] = [
  'decided',
  'printed',
  'script',
  'defined',
  'shortened',
  'inTitle',
  'ownPaper',
  'province',
  'listed',
]

/** Every other printed form once, with the strongest reason that holds; sorted. `printed` is the name that a person changed. */
function aliasesOf(
  cluster: readonly Unit[],
  name: string,
  reasonOf: (unit: Unit) => AliasReason | undefined,
  printed: string,
): Alias[] {
  const found = new Map<string, AliasReason>()
  for (const unit of cluster) {
    const joined = reasonOf(unit)
    for (const [text, own] of unit.forms) {
      const reason = isWritten(text, name) ? writing(text, name) : stronger(joined, own)
      const known = found.get(text)
      if (!known || RANK.indexOf(reason) < RANK.indexOf(known)) found.set(text, reason)
    }
  }
  if (printed !== name) found.set(printed, 'decided')
  found.delete(name)
  return [...found].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([text, reason]) => ({ text, reason }))
}

const isWritten = (text: string, name: string) => comparable(text) === comparable(name)

const writing = (text: string, name: string): AliasReason => (differInScript(text, name) ? 'script' : 'printed')

/** What the join says, else the mention's own reason; a name that is only written otherwise is known from the list. */
const stronger = (joined: AliasReason | undefined, own: AliasReason): AliasReason =>
  [joined === 'decided' ? joined : undefined, own, joined].find(reason => reason && reason !== 'printed') ?? 'listed'
