// The joins within one document: what its text defines first, then what its names are short for, article by article; a
// name of its own means one thing all over the page unless articles disagree.
import { comparable } from '../text/comparable.ts'
import type { Join } from './clusters.ts'
import type { Definition } from './definitions.ts'
import type { ShortForms } from './shortForms.ts'
import type { Unit } from './units.ts'

/** Joins of short units to longer ones; each unit is `from` at most once. */
export function joinPage(units: readonly Unit[], definitions: readonly Definition[], find: ShortForms['find']): Join[] {
  const joins = new Map<Unit, Join>()
  for (const join of definedJoins(units, definitions)) if (!joins.has(join.from)) joins.set(join.from, join)
  for (const article of groupBy(units, ({ articleId }) => articleId).values()) {
    for (const [from, to] of find(article, unit => !joins.has(unit))) joins.set(from, { from, to, reason: 'shortened' })
  }
  const own = groupBy(
    units.filter(({ isGeneric }) => !isGeneric),
    wordOf,
  )
  for (const group of own.values()) agree(group, joins)
  const open = [...own.values()].filter(group => !group.some(unit => joins.has(unit))).map(group => group[0]!)
  const wanted = new Set(open)
  for (const [first, to] of find(units, unit => wanted.has(unit))) {
    for (const from of own.get(wordOf(first))!) joins.set(from, { from, to, reason: 'shortened' })
  }
  return withoutCircles(joins)
}

/** One word on one page. What else has its key (中国商务部 beside 商务部) is joined to it only across documents. */
const wordOf = ({ kind, key, text }: Unit) => `${kind}|${key}|${text}`

/** Where the articles that know what a name means agree, the others follow. */
function agree(group: readonly Unit[], joins: Map<Unit, Join>): void {
  const known = group.map(unit => joins.get(unit)).filter(join => join !== undefined)
  if (known.length === 0 || new Set(known.map(({ to }) => to.key)).size > 1) return
  const { to, reason } = known[0]!
  for (const from of group) if (!joins.has(from) && from !== to) joins.set(from, { from, to, reason })
}

/** A defined form counts in its article, and on the whole page where it is a name of its own. The form is noted on the defined unit even where no mention of it exists. */
function definedJoins(units: readonly Unit[], definitions: readonly Definition[]): Join[] {
  const byMention = new Map(units.flatMap(unit => unit.mentions.map(({ id }) => [id, unit] as const)))
  const byText = groupBy(units, ({ text }) => text)
  const joins: Join[] = []
  for (const { mention, short } of definitions) {
    const to = byMention.get(mention.id)
    if (!to) continue
    if (!to.forms.has(short)) to.forms.set(short, 'defined')
    const same = (byText.get(comparable(short)) ?? []).filter(unit => unit.key !== to.key && canBe(unit, to))
    for (const from of same) {
      if (from.articleId === to.articleId || !from.isGeneric) joins.push({ from, to, reason: 'defined' })
    }
  }
  return joins.sort((a, b) => Number(b.from.articleId === b.to.articleId) - Number(a.from.articleId === a.to.articleId))
}

const canBe = (short: Unit, long: Unit) => (short.kind === 'person') === (long.kind === 'person')

/** Follows each chain; a join that would close a circle is left out. */
function withoutCircles(joins: ReadonlyMap<Unit, Join>): Join[] {
  const kept = new Map<Unit, Join>()
  for (const join of joins.values()) {
    let at: Unit | undefined = join.to
    while (at && at !== join.from) at = kept.get(at)?.to
    if (!at) kept.set(join.from, join)
  }
  return [...kept.values()]
}

/** Groups in the order of their first members. */
export function groupBy<V>(values: readonly V[], key: (value: V) => string): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const value of values) {
    const id = key(value)
    const group = groups.get(id)
    if (group) group.push(value)
    else groups.set(id, [value])
  }
  return groups
}
