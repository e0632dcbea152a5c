// All that a reader has chosen, as one immutable value with pure updates. Every change of the page is one of these.

import type { EntityKind, RelationKind } from '../src/schema.ts'
import { type Arrangement, AS_IT_CAME } from './arrangement.ts'
import { type Filters, NO_FILTERS, toggled } from './filters.ts'

export type Language = 'zh' | 'en'
/** Light and dark; `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark'

/** A node or an edge of the graph, by its key. */
export interface Pick {
  readonly what: 'entity' | 'relation'
  readonly key: string
}

/** A path being asked for; `chosen` counts the paths found from 0, `most` is how many are asked for; kinds in `without` are avoided. */
export interface Route {
  readonly from: string | null
  readonly to: string | null
  readonly chosen: number
  readonly most: number
  readonly without: readonly (RelationKind | EntityKind)[]
}

/** An article being read, and the range of its text to show, in UTF-16 units; `page`, from 0, is the page of print to show, where that is not the one that the range is on. */
export interface Reading {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly page?: number
}

/** What a node's size and colour tell. */
export interface Look {
  readonly size: 'degree' | 'mentions' | 'betweenness'
  readonly color: 'kind' | 'community'
}

export interface State {
  readonly language: Language
  readonly theme: Theme
  readonly selected: Pick | null
  /** Several entities, chosen with the lasso or with shift and click. */
  readonly chosen: readonly string[]
  /** The edge whose evidence is open in the entity's panel. */
  readonly opened: string | null
  readonly reading: Reading | null
  readonly route: Route | null
  readonly filters: Filters
  readonly arrangement: Arrangement
  readonly look: Look
  /** Which table stands beside the graph. */
  readonly table: 'entities' | 'relations' | null
  readonly hovered: Pick | null
  /** On a narrow screen: which of the two panels is up. */
  readonly sheet: 'legend' | 'detail' | null
}

/** A pure step from one state to the next. */
export type Update = (state: State) => State

/** Nothing chosen, in the given language. */
export const initialState = (language: Language): State => ({
  language,
  theme: 'auto',
  selected: null,
  chosen: [],
  opened: null,
  reading: null,
  route: null,
  filters: NO_FILTERS,
  arrangement: AS_IT_CAME,
  look: { size: 'degree', color: 'kind' },
  table: null,
  hovered: null,
  sheet: null,
})

/** A route from nowhere to nowhere. */
export const NO_ROUTE: Route = { from: null, to: null, chosen: 0, most: 5, without: [] }

/** Chooses an entity; a route being asked for takes it as its missing end instead. */
export const pickEntity =
  (key: string): Update =>
  state => {
    const { route } = state
    if (route && route.from === null) return { ...state, route: { ...route, from: key }, sheet: 'detail' }
    if (route && route.to === null && route.from !== key)
      return { ...state, route: { ...route, to: key, chosen: 0 }, sheet: 'detail' }
    return showEntity(key)(state)
  }

/** Opens the entity's panel, whatever was open before. */
export const showEntity =
  (key: string): Update =>
  state => ({
    ...state,
    arrangement: broughtBack(state.arrangement, key),
    selected: { what: 'entity', key },
    chosen: [],
    opened: null,
    reading: null,
    route: null,
    hovered: null,
    sheet: 'detail',
  })

/** What was hidden and is asked for by name is shown again. */
const broughtBack = (arrangement: Arrangement, key: string): Arrangement =>
  arrangement.hidden.includes(key)
    ? { ...arrangement, hidden: arrangement.hidden.filter(id => id !== key) }
    : arrangement

/** Opens the evidence of one edge. */
export const showRelation =
  (key: string): Update =>
  state => ({
    ...state,
    selected: { what: 'relation', key },
    chosen: [],
    opened: null,
    reading: null,
    route: null,
    hovered: null,
    sheet: 'detail',
  })

/** Opens or closes the evidence of one relation inside the entity's panel. */
export const toggleOpened =
  (key: string): Update =>
  state => ({ ...state, opened: state.opened === key ? null : key })

/** What is pointed at; the same state where nothing changes, so that nothing is drawn again. */
export const hover =
  (hovered: Pick | null): Update =>
  state =>
    state.hovered?.key === hovered?.key && state.hovered?.what === hovered?.what ? state : { ...state, hovered }

/** Shows an article's text at a range of it, and the page of print that is asked for. */
export const read =
  (article: string, start = 0, end = 0, page?: number): Update =>
  state => ({
    ...state,
    reading: { article, start, end, ...(page !== undefined && { page }) },
    sheet: 'detail',
  })

/** Shows another page that the article stands on. */
export const turnTo =
  (page: number): Update =>
  state =>
    state.reading ? { ...state, reading: { ...state.reading, page } } : state

/** Back from the article to what was open before. */
export const closeReading: Update = state => ({ ...state, reading: null })

/** Asks for paths: between two that are chosen, or from the selected entity if there is one. */
export const openRoute: Update = state => ({
  ...state,
  route: { ...NO_ROUTE, ...endsFor(state) },
  chosen: [],
  reading: null,
  sheet: 'detail',
})

function endsFor({ selected, chosen }: State): Partial<Route> {
  const [from, to, ...others] = chosen
  if (from !== undefined && to !== undefined && others.length === 0) return { from, to }
  return { from: selected?.what === 'entity' ? selected.key : null }
}

/** Leaves the paths; what was selected before is selected again. */
export const closeRoute: Update = state => ({ ...state, route: null })

/** Sets one end of the route; `null` empties it. */
export const setRouteEnd =
  (end: 'from' | 'to', key: string | null): Update =>
  state => ({ ...state, route: { ...(state.route ?? NO_ROUTE), [end]: key, chosen: 0 } })

/** Which of the paths found is drawn. */
export const choosePath =
  (chosen: number): Update =>
  state =>
    state.route ? { ...state, route: { ...state.route, chosen } } : state

/** Walks through a kind of relation or entity, or avoids it. */
export const toggleAvoided =
  (kind: RelationKind | EntityKind): Update =>
  state =>
    state.route
      ? { ...state, route: { ...state.route, without: toggled(state.route.without, kind), chosen: 0 } }
      : state

/** Asks for more paths. */
export const askMorePaths =
  (most: number): Update =>
  state =>
    state.route ? { ...state, route: { ...state.route, most } } : state

/** Takes an entity among several chosen, or out of them; what was selected before is the first of them. */
export const toggleChosen =
  (key: string): Update =>
  state => {
    const first = state.chosen.length === 0 && state.selected?.what === 'entity' ? [state.selected.key] : state.chosen
    return chooseAll(toggled(first, key))(state)
  }

/** Chooses several entities at once; one alone is selected. */
export const chooseAll =
  (chosen: readonly string[]): Update =>
  state => {
    const [one] = chosen
    if (chosen.length === 1 && one !== undefined) return { ...showEntity(one)(state), chosen: [] }
    return { ...state, chosen, selected: null, opened: null, reading: null, hovered: null, sheet: 'detail' }
  }

/** What nodes' sizes or colours tell. */
export const setLook =
  (look: Partial<Look>): Update =>
  state => ({ ...state, look: { ...state.look, ...look } })

/** Opens a table beside the graph, or puts it away. */
export const setTable =
  (table: State['table']): Update =>
  state => ({ ...state, table })

/** Light, dark, or as the system has it. */
export const setTheme =
  (theme: Theme): Update =>
  state => ({ ...state, theme })

/** One step back out, as Escape does: the article, the route, the evidence, the choice of several, then the selection. */
export const stepOut: Update = state => {
  if (state.reading) return { ...state, reading: null }
  if (state.route) return { ...state, route: null }
  if (state.opened) return { ...state, opened: null }
  if (state.chosen.length > 0) return { ...state, chosen: [] }
  return { ...state, selected: null, hovered: null, sheet: null }
}

/** Nothing selected any more; a route or an article being read stays open. */
export const clearSelection: Update = state =>
  state.route || state.reading
    ? state
    : { ...state, selected: null, chosen: [], opened: null, hovered: null, sheet: null }

/** The interface in the other language. */
export const switchLanguage: Update = state => ({ ...state, language: state.language === 'zh' ? 'en' : 'zh' })

/** Raises a panel on a narrow screen, or puts it away. */
export const toggleSheet =
  (sheet: 'legend' | 'detail'): Update =>
  state => ({ ...state, sheet: state.sheet === sheet ? null : sheet })
