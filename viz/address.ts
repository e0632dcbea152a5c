// The state in the address's hash, so that a view can be kept as a link and sent to someone, and the browser's back button
// undoes a step. What is merely pointed at is not kept there; of places moved, as many as an address can carry.
import { isEntityKind, isRelationKind, isSubkind } from '../src/schema.ts'
import { type Arrangement, AS_IT_CAME, type Places } from './arrangement.ts'
import { encode } from './encode.ts'
import { type DayRange, type Depth, type Filters, NO_FILTERS } from './filters.ts'
import {
  initialState,
  type Language,
  type Look,
  NO_ROUTE,
  type Pick,
  type Reading,
  type Route,
  type State,
} from './state.ts'

/** More places than this are not written down: some servers and mail programs cut long addresses. */
const MOST_PLACES = 60

const entry = (name: string, value: string | number | false | null | undefined): string[] =>
  value || value === 0 ? [`${name}=${encode(String(value)).replace(/%(3A|2C|40|3B)/g, decodeURIComponent)}`] : []

/** Ids may hold commas: a list is written with each of its members' own commas and semicolons escaped. */
const listed = (members: readonly string[]): string => members.map(escaped).join(',')
const escaped = (member: string): string => member.replace(/[\\,;]/g, mark => `\\${mark}`)
const membersOf = (text: string | null, mark: ',' | ';' = ','): readonly string[] =>
  text?.match(mark === ',' ? /(?:\\.|[^\\,])+/gs : /(?:\\.|[^\\;])+/gs) ?? []

const plain = (member: string): string => member.replace(/\\(.)/gs, '$1')

/** The part of the address after `#`; empty for the initial state. `home` is the browser's own language. */
export function toHash(state: State, home: Language): string {
  const { selected, reading, route, look, table, theme, chosen } = state
  return [
    ...entry('lang', state.language === home ? null : state.language),
    ...entry('theme', theme === 'auto' ? null : theme),
    ...entry('entity', selected?.what === 'entity' ? selected.key : null),
    ...entry('relation', selected?.what === 'relation' ? selected.key : null),
    ...entry('chosen', listed(chosen)),
    ...entry('open', state.opened),
    ...entry('from', route?.from),
    ...entry('to', route?.to),
    ...entry('path', route ? String(route.chosen + 1) : null),
    ...entry('most', route && route.most !== NO_ROUTE.most ? route.most : null),
    ...entry('avoid', route?.without.join(',')),
    ...entry('read', reading && readEntry(reading)),
    ...filterEntries(state.filters),
    ...arrangementEntries(state.arrangement),
    ...entry('size', look.size === 'degree' ? null : look.size),
    ...entry('color', look.color === 'kind' ? null : look.color),
    ...entry('table', table),
  ].join('&')
}

const readEntry = ({ article, start, end, page }: Reading): string =>
  `${article}@${start}-${end}${page === undefined ? '' : `@${page}`}`

function filterEntries(filters: Filters): string[] {
  const { hiddenKinds, hiddenSubkinds, hiddenRelations, confidence, sources, degree, dates, depth } = filters
  return [
    ...entry('hide', hiddenKinds.join(',')),
    ...entry('hidesub', hiddenSubkinds.join(',')),
    ...entry('without', hiddenRelations.join(',')),
    ...entry('article', filters.article),
    ...entry('source', filters.source),
    ...entry('community', filters.community),
    ...entry('sure', confidence > 0 && confidence),
    ...entry('sources', sources > 1 && sources),
    ...entry('degree', degree > 0 && degree),
    ...entry('days', dates && `${dates.from}@${dates.to}`),
    ...entry('depth', depth === 'all' ? null : depth),
  ]
}

function arrangementEntries({ places, pinned, hidden, added, whole }: Arrangement): string[] {
  const moved = Object.entries(places)
  const written = moved.length <= MOST_PLACES ? moved : []
  return [
    ...entry('at', written.map(([id, { x, y }]) => `${escaped(id)},${Math.round(x)},${Math.round(y)}`).join(';')),
    ...entry('pin', listed(pinned)),
    ...entry('gone', listed(hidden)),
    ...entry('added', listed(added)),
    ...entry('part', whole && 'all'),
  ]
}

const DEPTHS: Readonly<Record<string, Depth>> = { 1: 1, 2: 2, 3: 3 }

function readingOf(text: string | null): Reading | null {
  const [, article, start, end, page] = /^(.+)@(\d{1,9})-(\d{1,9})(?:@(\d{1,6}))?$/.exec(text ?? '') ?? []
  if (article === undefined) return null
  return { article, start: Number(start), end: Number(end), ...(page !== undefined && { page: Number(page) }) }
}

/** A number between both, else `none`. */
function numberOf(text: string | null, [least, most]: readonly [number, number], none: number): number {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text)
  return value >= least && value <= most ? value : none
}

const wholeOf = (text: string | null, bounds: readonly [number, number], none: number): number =>
  Math.floor(numberOf(text, bounds, none))

function routeOf(fields: URLSearchParams): Route | null {
  const path = fields.get('path')
  if (path === null) return null
  return {
    from: fields.get('from') || null,
    to: fields.get('to') || null,
    chosen: wholeOf(path, [1, 999], 1) - 1,
    most: wholeOf(fields.get('most'), [1, 100], NO_ROUTE.most),
    without: distinct(membersOf(fields.get('avoid'))).filter(kind => isRelationKind(kind) || isEntityKind(kind)),
  }
}

function selectedOf(fields: URLSearchParams): Pick | null {
  const entity = fields.get('entity')
  if (entity) return { what: 'entity', key: entity }
  const relation = fields.get('relation')
  return relation ? { what: 'relation', key: relation } : null
}

const distinct = <T>(members: readonly T[]): T[] => [...new Set(members)]

function filtersOf(fields: URLSearchParams): Filters {
  const community = wholeOf(fields.get('community'), [-1, 1e6], -2)
  return {
    hiddenKinds: distinct(membersOf(fields.get('hide')).filter(isEntityKind)),
    hiddenSubkinds: distinct(membersOf(fields.get('hidesub')).filter(isSubkind)),
    hiddenRelations: distinct(membersOf(fields.get('without')).filter(isRelationKind)),
    article: fields.get('article') || null,
    source: fields.get('source') || null,
    community: community === -2 ? null : community,
    confidence: numberOf(fields.get('sure'), [0, 1], NO_FILTERS.confidence),
    sources: wholeOf(fields.get('sources'), [1, 1e6], NO_FILTERS.sources),
    degree: wholeOf(fields.get('degree'), [0, 1e6], NO_FILTERS.degree),
    dates: datesOf(fields.get('days')),
    depth: DEPTHS[fields.get('depth') ?? ''] ?? 'all',
  }
}

function datesOf(text: string | null): DayRange | null {
  const found = /^(\d{4}-\d\d-\d\d)@(\d{4}-\d\d-\d\d)$/.exec(text ?? '')
  return found && found[1]! <= found[2]! ? { from: found[1]!, to: found[2]! } : null
}

function arrangementOf(fields: URLSearchParams): Arrangement {
  const list = (name: string) => distinct(membersOf(fields.get(name)).map(plain))
  return {
    ...AS_IT_CAME,
    places: placesOf(fields.get('at')),
    pinned: list('pin'),
    hidden: list('gone'),
    added: list('added'),
    whole: fields.get('part') === 'all',
  }
}

function placesOf(text: string | null): Places {
  const places = membersOf(text, ';').flatMap(member => {
    const [id, x, y] = membersOf(member)
    const place = { x: numberOf(x ?? null, [-1e7, 1e7], Number.NaN), y: numberOf(y ?? null, [-1e7, 1e7], Number.NaN) }
    return id === undefined || Number.isNaN(place.x + place.y) ? [] : [[plain(id), place] as const]
  })
  return Object.fromEntries(places)
}

const one = <T extends string>(text: string | null, choices: readonly T[], none: T): T =>
  choices.find(choice => choice === text) ?? none

const lookOf = (fields: URLSearchParams): Look => ({
  size: one(fields.get('size'), ['degree', 'mentions', 'betweenness'], 'degree'),
  color: one(fields.get('color'), ['kind', 'community'], 'kind'),
})

/** The state that an address's hash holds; any text at all gives a state, what is not understood is left at its start. */
export function fromHash(hash: string, home: Language): State {
  const fields = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'))
  const language = one(fields.get('lang'), ['zh', 'en'], home)
  const [selected, reading, route] = [selectedOf(fields), readingOf(fields.get('read')), routeOf(fields)]
  const chosen = distinct(membersOf(fields.get('chosen')).map(plain))
  const table = fields.get('table')
  return {
    ...initialState(language),
    theme: one(fields.get('theme'), ['auto', 'light', 'dark'], 'auto'),
    selected,
    chosen,
    opened: fields.get('open') || null,
    reading,
    route,
    filters: filtersOf(fields),
    arrangement: arrangementOf(fields),
    look: lookOf(fields),
    table: table === 'entities' || table === 'relations' ? table : null,
    sheet: selected || reading || route || chosen.length > 0 ? 'detail' : null,
  }
}
