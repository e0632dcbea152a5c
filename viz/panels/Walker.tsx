// The way through the graph for those who do not use a mouse: a region over the stage that takes the arrow keys, lights
// each relation and says it aloud. It has nothing to see but a ring and a line of help while it has the focus.
import { useEffect, useRef } from 'preact/hooks'
import { ask } from '../answers.ts'
import type { GraphEdge } from '../links.ts'
import { type Page, usePage } from '../page.ts'
import { closeReading, closeRoute, hover, showEntity, toggleOpened, type Update } from '../state.ts'
import {
  busiestOf,
  firstWords,
  NO_WALK,
  relationsOf,
  sayEntity,
  sayRelation,
  standAt,
  stepTo,
  type Walk,
  walkAlong,
  walkBack,
} from '../walk.ts'

const HELP = 'walk-help'

/** The region; it lets the mouse through to the stage. */
export function Walker() {
  const page = usePage()
  const { words, change } = page
  const walk = useRef<Walk>(NO_WALK)
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === region.current) walk.current = sayMoved(page, walk.current)
  }, [page.state.selected])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const act = ACTS[event.key]
    if (!act) return
    event.preventDefault()
    walk.current = act(page, walk.current)
  }
  return (
    <div
      class="walker"
      ref={region}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
      tabIndex={0}
      aria-roledescription={words.walkRole}
      aria-label={words.walkLabel}
      aria-describedby={HELP}
      onKeyDown={onKeyDown}
      onBlur={() => change(hover(null))}
    >
      <p class="help" id={HELP}>
        {words.walkHelp}
      </p>
    </div>
  )
}

/** What a key does: changes the page, says so, and gives the walk as it then stands. */
type Act = (page: Page, walk: Walk) => Walk

const ACTS: Readonly<Record<string, Act>> = {
  ArrowDown: (page, walk) => turn(page, walk, 1),
  ArrowUp: (page, walk) => turn(page, walk, -1),
  ArrowRight: go,
  ArrowLeft: goBack,
  Enter: open,
  Home: page => begin(page),
}

/** Where the reader stands: at what is selected, if it is on the stage; at a relation, where it starts. */
function placeOf({ state, links, shown }: Page): string | null {
  const { selected } = state
  const id = selected?.what === 'relation' ? links.edges.get(selected.key)?.source : selected?.key
  return id !== undefined && shown.nodes.has(id) ? id : null
}

/** The walk as it stands now, its relations, and the one that is lit if it is still shown. */
function standing(page: Page, walk: Walk) {
  const id = placeOf(page)
  if (id === null) return null
  const { selected } = page.state
  const here = standAt(walk, id)
  const relations = relationsOf(page.links, page.shown, id)
  const lit = selected?.what === 'relation' && here.lit === null ? selected.key : here.lit
  return { id, here, relations, edge: relations.find(({ key }) => key === lit) }
}

const toldBy = ({ links, words, state }: Page) => ({ links, words, language: state.language })

/** Goes to an entity. */
function arrive(page: Page, walk: Walk, id: string): Walk {
  page.change(showEntity(id))
  page.flyTo([id])
  page.say(saying(page, id))
  return walk
}

/** What is on the stage around an entity is known only when one is there: the relations counted are those that pass the filters. */
function saying(page: Page, id: string): string {
  const { links, facets } = page
  const relations = links.at.get(id)!.filter(({ key }) => facets.edges.has(key))
  return sayEntity(toldBy(page), links.nodes.get(id)!, relations.length)
}

function begin(page: Page): Walk {
  const id = busiestOf(page.links, page.shown)
  return id === undefined ? NO_WALK : arrive(page, { ...NO_WALK, at: id }, id)
}

/** Says where one stands when it was not the walk that led there, as when a step is undone. */
function sayMoved(page: Page, walk: Walk): Walk {
  const id = placeOf(page)
  if (id === walk.at) return walk
  page.say(id === null ? page.words.walkNowhere : saying(page, id))
  return id === null ? NO_WALK : standAt(walk, id)
}

function light(page: Page, edge: GraphEdge, id: string, relations: readonly GraphEdge[]): void {
  page.change(hover({ what: 'relation', key: edge.key }))
  page.say(sayRelation(toldBy(page), edge, id, relations))
}

function turn(page: Page, walk: Walk, by: 1 | -1): Walk {
  const now = standing(page, walk)
  if (!now) return begin(page)
  const next = stepTo(now.relations, now.edge?.key ?? null, by)
  if (!next) {
    page.say(page.words.walkNoRelations)
    return now.here
  }
  light(page, next, now.id, now.relations)
  return { ...now.here, lit: next.key }
}

function go(page: Page, walk: Walk): Walk {
  const now = standing(page, walk)
  if (!now?.edge) return turn(page, walk, 1)
  const next = walkAlong(now.here, now.edge)
  return arrive(page, next, next.at!)
}

function goBack(page: Page, walk: Walk): Walk {
  const now = standing(page, walk)
  if (!now) return begin(page)
  const back = walkBack(now.here, page.shown)
  if (back?.at) return arrive(page, back, back.at)
  if (page.undo && !now.here.isBack) page.undo()
  else page.say(page.words.walkNoBack)
  return now.here
}

/** Opens the evidence of the lit relation in the panel; where it is open, walks along the relation. */
function open(page: Page, walk: Walk): Walk {
  const now = standing(page, walk)
  if (!now?.edge || page.state.opened === now.edge.key) return go(page, walk)
  const { key } = now.edge
  page.change(opening(now.id, key))
  page.change(hover({ what: 'relation', key }))
  ask({ about: 'edge', key }).then(answer => {
    const [quote] = answer.phase === 'here' ? answer.value.evidence : []
    page.say(quote ? page.words.walkOpened(firstWords(quote.text)) : page.words.noSentence)
  })
  return { ...now.here, lit: key }
}

/** The evidence is open in the panel of the entity that one stands at, whatever else the panel held. */
const opening =
  (id: string, key: string): Update =>
  state => {
    const { selected } = state
    const isThere = selected?.what === 'entity' && selected.key === id
    const there = isThere ? closeReading(closeRoute(state)) : showEntity(id)(state)
    return { ...toggleOpened(key)(there), sheet: 'detail' }
  }
