// All that a reader has chosen, as one immutable value with pure updates. Every change of the page is one of these.
import type { EntityKind, RelationKind } from '../src/schema.ts'

export type Language = 'zh' | 'en'
export type Depth = 1 | 2 | 3 | 'all'

/** A node or an edge of the graph, by its key. */
export interface Pick {
  readonly what: 'entity' | 'relation'
  readonly key: string
}

/** A path being asked for; `chosen` counts the paths found from 0. */
export interface Route {
  readonly from: string | null
  readonly to: string | null
  readonly chosen: number
}

/** An article being read, and the range of its text to show, in UTF-16 units. */
export interface Reading {
  readonly article: string
  readonly start: number
  readonly end: number
}

export interface State {
  readonly language: Language
  readonly selected: Pick | null
  /** The edge whose evidence is open in the entity's panel. */
  readonly opened: string | null
  readonly reading: Reading | null
  readonly route: Route | null
  readonly hiddenKinds: readonly EntityKind[]
  readonly hiddenRelations: readonly RelationKind[]
  /** Only what this article names is shown. */
  readonly article: string | null
  readonly depth: Depth
  readonly hovered: Pick | null
  /** On a narrow screen: which of the two panels is up. */
  readonly sheet: 'legend' | 'detail' | null
}

/** A pure step from one state to the next. */
export type Update = (state: State) => State

/** Nothing chosen, in the given language. */
export const initialState = (language: Language): State => ({
  language,
  selected: null,
  opened: null,
  reading: null,
  route: null,
  hiddenKinds: [],
  hiddenRelations: [],
  article: null,
  depth: 'all',
  hovered: null,
  sheet: null,
})

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
    selected: { what: 'entity', key },
    opened: null,
    reading: null,
    route: null,
    hovered: null,
    sheet: 'detail',
  })

/** Opens the evidence of one edge. */
export const showRelation =
  (key: string): Update =>
  state => ({
    ...state,
    selected: { what: 'relation', key },
    opened: null,
    reading: null,
    route: null,
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

/** Shows an article's text at a range of it. */
export const read =
  (article: string, start = 0, end = 0): Update =>
  state => ({ ...state, reading: { article, start, end }, sheet: 'detail' })

/** Back from the article to what was open before. */
export const closeReading: Update = state => ({ ...state, reading: null })

/** Asks for paths, from the selected entity if there is one. */
export const openRoute: Update = state => ({
  ...state,
  route: { from: state.selected?.what === 'entity' ? state.selected.key : null, to: null, chosen: 0 },
  reading: null,
  sheet: 'detail',
})

/** Leaves the paths; what was selected before is selected again. */
export const closeRoute: Update = state => ({ ...state, route: null })

/** Sets one end of the route; `null` empties it. */
export const setRouteEnd =
  (end: 'from' | 'to', key: string | null): Update =>
  state => ({ ...state, route: { ...(state.route ?? { from: null, to: null }), [end]: key, chosen: 0 } as Route })

/** Which of the paths found is drawn. */
export const choosePath =
  (chosen: number): Update =>
  state =>
    state.route ? { ...state, route: { ...state.route, chosen } } : state

const toggled = <T>(list: readonly T[], member: T): readonly T[] =>
  list.includes(member) ? list.filter(other => other !== member) : [...list, member]

/** Shows or hides the entities of a kind. */
export const toggleKind =
  (kind: EntityKind): Update =>
  state => ({ ...state, hiddenKinds: toggled(state.hiddenKinds, kind) })

/** Shows or hides the relations of a kind. */
export const toggleRelation =
  (kind: RelationKind): Update =>
  state => ({ ...state, hiddenRelations: toggled(state.hiddenRelations, kind) })

/** Narrows to one article; the same article again widens to all. */
export const toggleArticle =
  (article: string): Update =>
  state => ({ ...state, article: state.article === article ? null : article })

/** How far from the selected entity is shown, in relations. */
export const setDepth =
  (depth: Depth): Update =>
  state => ({ ...state, depth })

/** Shows everything again; what is selected stays so. */
export const clearFilters: Update = state => ({
  ...state,
  hiddenKinds: [],
  hiddenRelations: [],
  article: null,
  depth: 'all',
})

/** True where a filter hides something. */
export const isFiltered = (state: State): boolean =>
  state.hiddenKinds.length > 0 || state.hiddenRelations.length > 0 || state.article !== null || state.depth !== 'all'

/** One step back out, as Escape does: the article, the route, the evidence, then the selection. */
export const stepOut: Update = state => {
  if (state.reading) return { ...state, reading: null }
  if (state.route) return { ...state, route: null }
  if (state.opened) return { ...state, opened: null }
  return { ...state, selected: null, hovered: null, sheet: null }
}

/** Nothing selected any more; a route or an article being read stays open. */
export const clearSelection: Update = state =>
  state.route || state.reading ? state : { ...state, selected: null, opened: null, hovered: null, sheet: null }

/** The interface in the other language. */
export const switchLanguage: Update = state => ({ ...state, language: state.language === 'zh' ? 'en' : 'zh' })

/** Raises a panel on a narrow screen, or puts it away. */
export const toggleSheet =
  (sheet: 'legend' | 'detail'): Update =>
  state => ({ ...state, sheet: state.sheet === sheet ? null : sheet })
