// Persons: a foreign name by one of its parts (劳尔 = 劳尔·卡斯特罗), a surname with a title (杨老) or 老 and 小 before it (老马) where one
// person of that surname stands in the article; and namesakes, told apart by what they do and where.
import { comparable } from '../text/comparable.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { cell } from '../text/lines.ts'
import type { Extraction } from '../types.ts'
import type { Join } from './clusters.ts'
import type { Gazetteer } from './gazetteer.ts'
import { isFamiliar } from './makeShortForms.ts'
import { groupBy } from './pageJoins.ts'
import type { Unit } from './units.ts'

/** Words that follow a surname alone. */
export type Forms = ReadonlySet<string>

export const readForms = (lexicon: Lexicon): Forms =>
  new Set([...lexicon.table('titles').map(row => cell(row, 0, 'a title')), '老', '总', '氏', '工', '导'])

/** The persons of a page that are printed by part of their names. */
export function joinPersons(units: readonly Unit[], forms: Forms): Join[] {
  const joins: Join[] = []
  const persons = units.filter(({ kind }) => kind === 'person')
  for (const article of groupBy(persons, ({ articleId }) => articleId).values()) {
    const parts = groupBy(article.flatMap(partsOf), ({ part }) => part)
    for (const from of article) {
      const whole = only((parts.get(from.text) ?? []).map(({ unit }) => unit))
      const to =
        whole ?? (isTitled(from.text, forms) ? only(article.filter(unit => isFullNameOf(unit, from))) : undefined)
      if (to && to !== from) joins.push({ from, to, reason: 'shortened' })
    }
  }
  return joins
}

/** The first and the last part of a foreign name. */
function partsOf(unit: Unit): { part: string; unit: Unit }[] {
  const parts = unit.text.split('-').filter(part => part.length > 1)
  return parts.length > 1 ? [parts[0]!, parts.at(-1)!].map(part => ({ part, unit })) : []
}

const isTitled = (text: string, forms: Forms) => (text.length >= 2 && forms.has(text.slice(1))) || isFamiliar(text)

const isFullNameOf = (full: Unit, short: Unit) =>
  full !== short &&
  (isFamiliar(short.text) ? full.text.length > 1 && full.text[0] === short.text[1] : isSurnamed(full, short))

const isSurnamed = (full: Unit, short: Unit) =>
  full.text[0] === short.text[0] && /^\p{Script=Han}{2,3}$/u.test(full.text) && !short.text.startsWith(full.text)

/** The one person among the units; undefined where there are several. */
function only(units: readonly Unit[]): Unit | undefined {
  return new Set(units.map(({ text }) => text)).size === 1 ? units[0] : undefined
}

/** What documents say of a person: what sort of part he has, for whom, and in which provinces. */
interface Profile {
  readonly roles: Set<string>
  readonly bodies: Set<string>
  readonly provinces: Set<string>
}

const ROLES = new Map([
  ['reportsFor', 'reporter'],
  ['playsFor', 'player'],
  ['holdsPosition', 'post'],
])

/** Parts units of one name into persons: those that share a body are one; those with different parts or provinces and nothing in common are not. */
export function createNamesakes(extractions: readonly Extraction[], units: readonly Unit[], places: Gazetteer) {
  const profiles = readProfiles(extractions, units, places)
  return (same: readonly Unit[]): Unit[][] => {
    const documents = groupBy(same, ({ documentId }) => documentId)
    const groups: { units: Unit[]; profile: Profile }[] = []
    const unknown: Unit[] = []
    for (const own of documents.values()) {
      const profile = merge(own.map(unit => profiles.get(unit)).filter(known => known !== undefined))
      if (profile.bodies.size === 0) {
        unknown.push(...own)
        continue
      }
      const fitting =
        groups.find(group => sharesAny(group.profile.bodies, profile.bodies)) ??
        groups.find(group => !isOther(group.profile, profile))
      if (!fitting) groups.push({ units: [...own], profile })
      else {
        fitting.units.push(...own)
        for (const part of ['roles', 'bodies', 'provinces'] as const)
          for (const value of profile[part]) fitting.profile[part].add(value)
      }
    }
    return withUnknown(
      groups.map(group => group.units),
      unknown,
    )
  }
}

/** Whom a document means that says nothing of his part: the one that the name nearly always stands for, else somebody apart. */
const NEARLY_ALWAYS = 0.75

function withUnknown(groups: readonly Unit[][], unknown: readonly Unit[]): Unit[][] {
  const known = groups.reduce((sum, units) => sum + units.length, 0)
  const most = groups.find(units => units.length >= NEARLY_ALWAYS * known)
  if (most) return groups.map(units => (units === most ? [...units, ...unknown] : units))
  return [...groups, ...(unknown.length > 0 ? [[...unknown]] : [])]
}

function readProfiles(
  extractions: readonly Extraction[],
  units: readonly Unit[],
  places: Gazetteer,
): Map<Unit, Profile> {
  const byMention = new Map(units.flatMap(unit => unit.mentions.map(({ id }) => [id, unit] as const)))
  const profiles = new Map<Unit, Profile>()
  for (const { kind, from, to, modality } of extractions.flatMap(({ relations }) => relations)) {
    const role = ROLES.get(kind)
    const [person, body] = [byMention.get(from), byMention.get(to)]
    if (!role || modality === 'former' || person?.kind !== 'person' || !body) continue
    const profile = profiles.get(person) ?? merge([])
    profile.roles.add(role)
    profile.bodies.add(body.key)
    for (const { provinces } of places.leading(comparable(body.name)).slice(0, 1))
      if (provinces.length === 1) profile.provinces.add(provinces[0]!)
    profiles.set(person, profile)
  }
  return profiles
}

function merge(profiles: readonly Profile[]): Profile {
  const all = (part: keyof Profile) => new Set(profiles.flatMap(profile => [...profile[part]]))
  return { roles: all('roles'), bodies: all('bodies'), provinces: all('provinces') }
}

function isOther(a: Profile, b: Profile): boolean {
  if (!sharesAny(a.roles, b.roles)) return true
  return a.provinces.size > 0 && b.provinces.size > 0 && !sharesAny(a.provinces, b.provinces)
}

const sharesAny = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some(value => b.has(value))
