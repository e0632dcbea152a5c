// Which longer name each short one stands for: 药谷 for 长春药谷, 自创区 for 长春国家自主创新示范区. The article decides first, the page
// where the article has no candidate. Two candidates that fit alike join neither.
import type { EntityKind } from '../schema.ts'
import type { Names } from './names.ts'
import type { Shape, ShortOf } from './shortOf.ts'
import type { Unit } from './units.ts'

/** Candidates beyond this many are not looked at: a name that so many fit says nothing. */
const MANY = 200
/** How many times as often as the next a candidate must be named to be meant. */
const DOMINANCE = 3

export interface ShortForms {
  /** The unit among `units` that each unit is short for. */
  find(units: readonly Unit[], isWanted: (unit: Unit) => boolean): Map<Unit, Unit>
}

/** Prepares the search; `find` takes the units of an article or of a page. */
export function createShortForms(names: Names, shortOf: ShortOf): ShortForms {
  return {
    find: (units, isWanted) => {
      const index = indexByCharacter(units)
      const found = new Map<Unit, Unit>()
      for (const unit of units) {
        if (!isWanted(unit) || unit.kind === 'person' || isOurs(unit)) continue
        const target = choose(candidatesOf(unit, index), shortOf)
        if (target) found.set(unit, target)
      }
      return found
    },
  }

  /** What everybody knows by this name, and our ministries, are short for nothing else. */
  function isOurs({ text, isGeneric }: Unit): boolean {
    return names.isKnown(text) || (names.isCentral(text) && !isGeneric)
  }

  function candidatesOf(unit: Unit, index: ReadonlyMap<string, readonly Unit[]>): Candidate[] {
    const candidates: Candidate[] = []
    for (const long of rarest(unit.text, index)) {
      if (long.key === unit.key || long.text.length <= unit.text.length) continue
      const shape = shortOf(unit.text, long.text)
      if (!shape || !fits(shape, unit, long) || !areKindsAlike(unit, long, shape, names)) continue
      if ((shape === 'tail' || names.isPlain(unit.text)) && !isNamedBefore(long, unit, shape)) continue
      candidates.push({ unit: long, shape })
    }
    return candidates
  }
}

/** What only its article tells can stand there for a longer name by its end or by initials, and for nothing else. */
const fits = (shape: Shape, short: Unit, long: Unit) =>
  (!short.isGeneric && !long.isGeneric) ||
  (short.articleId === long.articleId &&
    shape !== 'prefix' &&
    shape !== 'core' &&
    !(long.isGeneric && shape === 'initials'))

/** A name that says nothing needs the long one before its last mention or in a head; one that could be another country's before its first. */
const isNamedBefore = (long: Unit, short: Unit, shape: Shape) =>
  long.articleId === short.articleId &&
  (long.inHead ||
    (shape === 'tail' ? long.first < short.first : short.inHead || long.first < short.mentions.at(-1)!.start))

interface Candidate {
  readonly unit: Unit
  readonly shape: Shape
}

/** Units by each character of their names. */
function indexByCharacter(units: readonly Unit[]): Map<string, Unit[]> {
  const index = new Map<string, Unit[]>()
  for (const unit of units) {
    for (const character of new Set(unit.text)) {
      const list = index.get(character)
      if (list) list.push(unit)
      else index.set(character, [unit])
    }
  }
  return index
}

/** The units that hold the rarest character of the text; none where even that is too common. */
function rarest(text: string, index: ReadonlyMap<string, readonly Unit[]>): readonly Unit[] {
  let best: readonly Unit[] | undefined
  for (const character of text) {
    const units = index.get(character) ?? []
    if (!best || units.length < best.length) best = units
  }
  return best && best.length <= MANY ? best : []
}

const LOOSE: readonly (readonly EntityKind[])[] = [
  ['organization', 'place', 'project'],
  ['event', 'project'],
]

function areKindsAlike(short: Unit, long: Unit, shape: Shape, names: Names): boolean {
  if (short.kind === long.kind) return true
  if (long.kind === 'person' || names.places.isPlace(short.text)) return false
  return shape !== 'prefix' && LOOSE.some(kinds => kinds.includes(short.kind) && kinds.includes(long.kind))
}

const ORDER: readonly (readonly Shape[])[] = [['suffix', 'tail'], ['prefix'], ['core'], ['initials']]

/** The best shape first; among equals the only one, the one that the others are longer forms of, or the one that dominates. */
function choose(candidates: readonly Candidate[], shortOf: ShortOf): Unit | undefined {
  for (const wanted of ORDER) {
    const fitting = distinct(candidates.filter(({ shape }) => wanted.includes(shape)).map(({ unit }) => unit))
    if (fitting.length > 0)
      return fitting.length === 1 ? fitting[0]![0] : (chained(fitting, shortOf) ?? dominant(fitting))
  }
  return undefined
}

/** Units grouped by key, each group in reading order. */
function distinct(units: readonly Unit[]): Unit[][] {
  const groups = new Map<string, Unit[]>()
  for (const unit of units) {
    const group = groups.get(unit.key)
    if (group) group.push(unit)
    else groups.set(unit.key, [unit])
  }
  return [...groups.values()]
}

/** The one that all others are short for, or that is short for all others. */
function chained(groups: readonly Unit[][], shortOf: ShortOf): Unit | undefined {
  const sorted = groups.map(group => group[0]!).sort((a, b) => a.text.length - b.text.length)
  const [shortest, longest] = [sorted[0]!, sorted.at(-1)!]
  if (sorted.slice(0, -1).every(unit => shortOf(unit.text, longest.text))) return longest
  return sorted.slice(1).every(unit => shortOf(shortest.text, unit.text)) ? shortest : undefined
}

function dominant(groups: readonly Unit[][]): Unit | undefined {
  const counted = groups
    .map(group => ({ unit: group[0]!, count: group.reduce((sum, { mentions }) => sum + mentions.length, 0) }))
    .sort((a, b) => b.count - a.count)
  return counted[0]!.count >= DOMINANCE * counted[1]!.count ? counted[0]!.unit : undefined
}
