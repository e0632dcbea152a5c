// Who held a post, and when. A post is asked for as people name it: by its body (长春新区管委会), by its title (管委会主任), or
// by both (长春新区管委会主任). Newspapers cut these differently: of 长春新区管委会主任 the body may be 长春新区 and the title 管委会主任.
import { NotFoundError } from '../errors.ts'
import type { Modality } from '../schema.ts'
import { comparable } from '../text/comparable.ts'
import { byCode } from '../text/order.ts'
import type { EdgeEvidence, KnowledgeGraph } from '../types.ts'
import { type DateRange, datesOf, NEVER, overlap } from './datesOf.ts'
import { entitiesNamed, nearNames } from './findEntity.ts'
import { type NodeRef, nodeRef } from './nodeRef.ts'
import { type Quote, quoteOf } from './quoteEdge.ts'
import { modalityOf } from './statement.ts'

/** A person in a post: one for each body and title. `dates` are the times at which its sentences put it, the earliest first: those that they give, else the days on which they were printed; a sentence that speaks of a former or a planned post without a time gives none. */
export interface Holder {
  readonly key: string
  readonly person: NodeRef
  readonly body: NodeRef
  readonly title?: string
  readonly modality: Modality
  readonly dates: readonly DateRange[]
  readonly quotes: readonly Quote[]
}

/** Who held posts in a body, or a post of that title, in the order of time, what is not dated last; of a person's name, the posts it held. `at`, an ISO date, whole or partial, keeps those whose first and last known times have it between them. Throws `NotFoundError` with near names where neither an entity nor a title is called so. */
export function holders(graph: KnowledgeGraph, bodyOrTitle: string, { at }: { readonly at?: string } = {}): Holder[] {
  const found = heldAs(graph, bodyOrTitle)
  return found.filter(holder => at === undefined || isAt(holder, at)).sort(byTime)
}

function heldAs(graph: KnowledgeGraph, text: string): Holder[] {
  const wanted = comparable(text)
  const named = entitiesNamed(graph, text)
  const all = graph
    .filterEdges((_, { kind }) => kind === 'holdsPosition')
    .flatMap(key => postsBehind(graph, key).map(holder => ({ holder, match: matchOf(graph, holder, wanted, named) })))
  const isTitle = all.some(({ match }) => match === 'title')
  const found = all.filter(({ match }) => match !== undefined && !(isTitle && match === 'begins'))
  if (named.length === 0 && found.length === 0)
    throw new NotFoundError(`no body, person or post “${text}”`, nearNames(graph, text))
  return found.map(({ holder }) => holder)
}

/** Why a post is meant: `named` as one at a body or of a person of that name, `title` as the post itself; `begins` where the text is a body and the beginning of a title there, which counts only where nothing has the title. */
function matchOf(
  graph: KnowledgeGraph,
  { person, body, title = '' }: Holder,
  wanted: string,
  named: readonly string[],
): 'named' | 'title' | 'begins' | undefined {
  if (named.includes(body.id) || named.includes(person.id)) return 'named'
  const { label, aliases } = graph.getNodeAttributes(body.id)
  const names = [label, ...aliases.map(({ text }) => text)].map(comparable)
  const rests = names.filter(name => wanted.startsWith(name)).map(name => wanted.slice(name.length))
  const parts = title.split(BETWEEN_TITLES).map(comparable)
  const forms = parts.flatMap(part => names.map(name => ({ part, name })))
  if (forms.some(({ part, name }) => endsAs(part, wanted) || (part !== '' && endsAs(name + part, wanted))))
    return 'title'
  if (rests.some(rest => parts.some(part => endsAs(part, rest)))) return 'title'
  return rests.some(rest => rest !== '' && parts.some(part => part.startsWith(rest))) ? 'begins' : undefined
}

/** 党工委书记 ends as 书记, 副书记 does not. */
const endsAs = (text: string, end: string): boolean =>
  end !== '' && text.endsWith(end) && text.at(-end.length - 1) !== DEPUTY

const BETWEEN_TITLES = /[、，,；;兼]/u
const DEPUTY = '副'

function postsBehind(graph: KnowledgeGraph, key: string): Holder[] {
  const posts = new Map<string | undefined, EdgeEvidence[]>()
  for (const one of graph.getEdgeAttribute(key, 'evidence'))
    posts.set(one.title, [...(posts.get(one.title) ?? []), one])
  return [...posts].map(([title, said]) => ({
    key,
    person: nodeRef(graph, graph.source(key)),
    body: nodeRef(graph, graph.target(key)),
    ...(title !== undefined && { title }),
    modality: modalityOf(said),
    dates: datesOf(graph, said.filter(isDated)),
    quotes: said.map(one => quoteOf(graph, one)),
  }))
}

const isDated = ({ modality, time }: EdgeEvidence): boolean =>
  modality === 'stated' || (modality === 'former' && (time?.from ?? time?.to) !== undefined)

function isAt({ dates }: Holder, at: string): boolean {
  const [first] = dates
  if (!first) return false
  const last = dates.reduce((latest, [, to]) => (byCode(to, latest) > 0 ? to : latest), first[1])
  return overlap([first[0], last], { from: at, to: at })
}

const beginOf = ({ dates, quotes }: Holder): string => dates[0]?.[0] ?? quotes[0]?.published ?? NEVER

const byTime = (a: Holder, b: Holder): number =>
  byCode(beginOf(a), beginOf(b)) || byCode(a.title ?? NEVER, b.title ?? NEVER) || byCode(a.key, b.key)
