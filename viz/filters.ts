// What a reader has narrowed the graph to. Every filter is a value of its own, so that any of them can be combined, told
// in the address, and cleared at once.
import type { EntityKind, RelationKind, Subkind } from '../src/schema.ts'
import type { Update } from './state.ts'

export type Depth = 1 | 2 | 3 | 'all'

/** Days, ISO `2022-07-15`, both included. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

/** What is shown: kinds are listed where they are hidden, the rest narrows to what is named, or to at least so much. */
export interface Filters {
  readonly hiddenKinds: readonly EntityKind[]
  readonly hiddenSubkinds: readonly Subkind[]
  readonly hiddenRelations: readonly RelationKind[]
  /** Only what this article names. */
  readonly article: string | null
  /** Only what this paper, or file where no paper is known, names; as `sourceOf` in links.ts has it. */
  readonly source: string | null
  readonly community: number | null
  /** Only relations at least so sure, 0 to 1. */
  readonly confidence: number
  /** Only relations that at least so many documents say. */
  readonly sources: number
  /** Only entities with at least so many relations. */
  readonly degree: number
  /** Only relations that speak of, or else were printed on, one of these days. */
  readonly dates: DayRange | null
  /** How far from the selected entity, in relations. */
  readonly depth: Depth
}

/** Nothing narrowed. */
export const NO_FILTERS: Filters = {
  hiddenKinds: [],
  hiddenSubkinds: [],
  hiddenRelations: [],
  article: null,
  source: null,
  community: null,
  confidence: 0,
  sources: 1,
  degree: 0,
  dates: null,
  depth: 'all',
}

/** Member out where it was in, in where it was out. */
export const toggled = <T>(list: readonly T[], member: T): readonly T[] =>
  list.includes(member) ? list.filter(other => other !== member) : [...list, member]

const narrow =
  (change: (filters: Filters) => Partial<Filters>): Update =>
  state => ({ ...state, filters: { ...state.filters, ...change(state.filters) } })

/** Shows or hides the entities of a kind. */
export const toggleKind = (kind: EntityKind): Update =>
  narrow(({ hiddenKinds }) => ({ hiddenKinds: toggled(hiddenKinds, kind) }))

/** Shows or hides the organizations of a subkind. */
export const toggleSubkind = (subkind: Subkind): Update =>
  narrow(({ hiddenSubkinds }) => ({ hiddenSubkinds: toggled(hiddenSubkinds, subkind) }))

/** Shows or hides the relations of a kind. */
export const toggleRelation = (kind: RelationKind): Update =>
  narrow(({ hiddenRelations }) => ({ hiddenRelations: toggled(hiddenRelations, kind) }))

/** Shows this kind alone among `all`; asked of what stands alone, shows all again. */
export const onlyRelation = (kind: RelationKind, all: readonly RelationKind[]): Update =>
  narrow(({ hiddenRelations }) => {
    const others = all.filter(other => other !== kind)
    const isAlone = !hiddenRelations.includes(kind) && others.every(other => hiddenRelations.includes(other))
    return { hiddenRelations: isAlone ? [] : others }
  })

/** As `onlyRelation`, for kinds of entity. */
export const onlyKind = (kind: EntityKind, all: readonly EntityKind[]): Update =>
  narrow(({ hiddenKinds }) => {
    const others = all.filter(other => other !== kind)
    const isAlone = !hiddenKinds.includes(kind) && others.every(other => hiddenKinds.includes(other))
    return { hiddenKinds: isAlone ? [] : others }
  })

/** Narrows to one article; the same article again widens to all. */
export const toggleArticle = (article: string): Update =>
  narrow(filters => ({ article: filters.article === article ? null : article }))

/** Narrows to one paper or file; the same again widens to all. */
export const toggleSource = (source: string): Update =>
  narrow(filters => ({ source: filters.source === source ? null : source }))

/** Narrows to one community; the same again widens to all. */
export const toggleCommunity = (community: number): Update =>
  narrow(filters => ({ community: filters.community === community ? null : community }))

/** The least confidence, 0 to 1. */
export const setConfidence = (confidence: number): Update => narrow(() => ({ confidence }))

/** The least number of documents. */
export const setSources = (sources: number): Update => narrow(() => ({ sources }))

/** The least number of relations. */
export const setDegree = (degree: number): Update => narrow(() => ({ degree }))

/** The days; `null` for all. */
export const setDates = (dates: DayRange | null): Update => narrow(() => ({ dates }))

/** How far from the selected entity is shown, in relations. */
export const setDepth = (depth: Depth): Update => narrow(() => ({ depth }))

/** Shows everything again; what is selected stays so. */
export const clearFilters: Update = state => ({ ...state, filters: NO_FILTERS })

/** How many filters are set. */
export const countFilters = (filters: Filters): number =>
  Object.entries(NO_FILTERS).filter(([name, none]) => {
    const value = filters[name as keyof Filters]
    return Array.isArray(value) ? value.length > 0 : value !== none
  }).length
