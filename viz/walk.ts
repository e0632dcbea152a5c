// A walk along the relations with the keyboard: which relation comes next, where it leads, the way back, and how all of
// it is said aloud. Nothing here is drawn.
import { RELATION_KINDS, type RelationKind } from '../src/schema.ts'
import { type GraphEdge, type GraphNode, type Links, otherEnd } from './links.ts'
import type { Shown } from './scene.ts'
import type { Language } from './state.ts'
import { kindWord, modalityWord, relationName, type Words } from './words.ts'

/** Where one stands, which of its relations is lit, and the places walked through, each with the relation taken from it. */
export interface Walk {
  readonly at: string | null
  readonly lit: string | null
  readonly past: readonly { readonly id: string; readonly lit: string }[]
  /** True where one has come back: to undo a step would lead forward again. */
  readonly isBack: boolean
}

/** Nowhere yet. */
export const NO_WALK: Walk = { at: null, lit: null, past: [], isBack: false }

/** The walk as it stands at an entity; one that was reached by other means starts a new walk. */
export const standAt = (walk: Walk, id: string): Walk => (walk.at === id ? walk : { ...NO_WALK, at: id })

/** To the other end of a relation. */
export function walkAlong(walk: Walk, { key, source, target }: GraphEdge): Walk {
  const { at, past } = walk
  if (at === null) return walk
  const next = at === source ? target : source
  return { at: next, lit: null, past: [...past, { id: at, lit: key }], isBack: false }
}

/** Back to where one came from and is still shown, with the relation lit that was taken; null where there is no such place. */
export function walkBack({ past }: Walk, shown: Shown): Walk | null {
  const last = past.findLastIndex(({ id }) => shown.nodes.has(id))
  const place = past[last]
  return place ? { at: place.id, lit: place.lit, past: past.slice(0, last), isBack: true } : null
}

const KIND_ORDER = new Map((Object.keys(RELATION_KINDS) as RelationKind[]).map((kind, rank) => [kind, rank]))

/** The shown relations of an entity: by kind as the schema lists them, then those to the most connected first. */
export function relationsOf(links: Links, shown: Shown, id: string): readonly GraphEdge[] {
  const degree = (edge: GraphEdge) => links.nodes.get(otherEnd(edge, id))!.degree
  return (links.at.get(id) ?? [])
    .filter(({ key }) => shown.edges.has(key))
    .sort(
      (a, b) => KIND_ORDER.get(a.kind)! - KIND_ORDER.get(b.kind)! || degree(b) - degree(a) || (a.key < b.key ? -1 : 1),
    )
}

/** The relation after or before the one that is lit, round and round; from none the first or the last. */
export function stepTo(relations: readonly GraphEdge[], lit: string | null, by: 1 | -1): GraphEdge | undefined {
  const at = relations.findIndex(({ key }) => key === lit)
  if (at < 0) return relations.at(by === 1 ? 0 : -1)
  return relations[(at + by + relations.length) % relations.length]
}

/** The most connected entity on the stage. */
export const busiestOf = (links: Links, shown: Shown): string | undefined =>
  links.ranked.find(id => shown.nodes.has(id))

interface Told {
  readonly links: Links
  readonly words: Words
  readonly language: Language
}

/** One of the relations of `id` aloud: 建设 长春药谷，第 2 条，共 9 条，3 句. A plan or a denial is said to be one. */
export function sayRelation(
  { links, words, language }: Told,
  edge: GraphEdge,
  id: string,
  among: readonly GraphEdge[],
) {
  const isReversed = edge.source !== id && RELATION_KINDS[edge.kind].directed
  const notes = [edge.figure, modalityWord(edge.modality, language)].filter(Boolean).join(' ')
  const word = relationName(edge, language, isReversed && language === 'zh')
  const noted = notes ? words.walkNoted(word, notes) : word
  const name = links.nodes.get(otherEnd(edge, id))!.name
  const said = isReversed ? words.walkReversed(noted, name) : `${noted} ${name}`
  return words.walkRelation(said, among.indexOf(edge) + 1, among.length, edge.count)
}

/** Where one has come to, aloud: 到 长春药谷，项目，12 条关系. */
export const sayEntity = ({ words, language }: Told, { name, kind }: GraphNode, relations: number): string =>
  words.walkArrived(name, language === 'zh' ? kindWord(kind, language) : kind, relations)

/** So much of a quotation is said, in characters. */
const FIRST_WORDS = 40

/** How a quotation begins. */
export function firstWords(text: string): string {
  const characters = [...text]
  return characters.length <= FIRST_WORDS ? text : `${characters.slice(0, FIRST_WORDS).join('')}…`
}
