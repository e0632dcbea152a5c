// The state in the address's hash, so that a view can be kept as a link and the browser's back button undoes a step.
// What is merely pointed at is not kept there.
import { isEntityKind, isRelationKind } from '../src/schema.ts'
import { encode } from './encode.ts'
import { type Depth, initialState, type Language, type Pick, type Reading, type Route, type State } from './state.ts'

const entry = (name: string, value: string | null | undefined): string[] =>
  value ? [`${name}=${encode(value).replace(/%(3A|2C|40)/g, decodeURIComponent)}`] : []

/** The part of the address after `#`; empty for the initial state. `home` is the browser's own language. */
export function toHash(state: State, home: Language): string {
  const { selected, reading, route } = state
  return [
    ...entry('lang', state.language === home ? null : state.language),
    ...entry('entity', selected?.what === 'entity' ? selected.key : null),
    ...entry('relation', selected?.what === 'relation' ? selected.key : null),
    ...entry('open', state.opened),
    ...entry('from', route?.from),
    ...entry('to', route?.to),
    ...entry('path', route ? String(route.chosen + 1) : null),
    ...entry('read', reading ? `${reading.article}@${reading.start}-${reading.end}` : null),
    ...entry('hide', state.hiddenKinds.join(',')),
    ...entry('without', state.hiddenRelations.join(',')),
    ...entry('article', state.article),
    ...entry('depth', state.depth === 'all' ? null : String(state.depth)),
  ].join('&')
}

const depthOf = (text: string | null): Depth => (text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : 'all')

function readingOf(text: string | null): Reading | null {
  const found = text ? /^(.+)@(\d{1,9})-(\d{1,9})$/.exec(text) : null
  return found ? { article: found[1]!, start: Number(found[2]), end: Number(found[3]) } : null
}

function routeOf(fields: URLSearchParams): Route | null {
  const path = fields.get('path')
  if (path === null) return null
  const chosen = /^\d{1,3}$/.test(path) ? Math.max(0, Number(path) - 1) : 0
  return { from: fields.get('from'), to: fields.get('to'), chosen }
}

function selectedOf(fields: URLSearchParams): Pick | null {
  const entity = fields.get('entity')
  if (entity) return { what: 'entity', key: entity }
  const relation = fields.get('relation')
  return relation ? { what: 'relation', key: relation } : null
}

/** The state that an address's hash holds; any text at all gives a state, what is not understood is left at its start. */
export function fromHash(hash: string, home: Language): State {
  const fields = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'))
  const language = fields.get('lang')
  const start = initialState(language === 'zh' || language === 'en' ? language : home)
  const selected = selectedOf(fields)
  const reading = readingOf(fields.get('read'))
  const route = routeOf(fields)
  return {
    ...start,
    selected,
    opened: fields.get('open') || null,
    reading,
    route,
    hiddenKinds: [...new Set((fields.get('hide') ?? '').split(',').filter(isEntityKind))],
    hiddenRelations: [...new Set((fields.get('without') ?? '').split(',').filter(isRelationKind))],
    article: fields.get('article') || null,
    depth: depthOf(fields.get('depth')),
    sheet: selected || reading || route ? 'detail' : null,
  }
}
