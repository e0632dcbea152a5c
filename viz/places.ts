// Where nodes stand on the stage. A graph that can be seen together stands as its file has it. Of a larger one the most
// connected part is laid out by itself, and what is brought in later finds room near what it is tied to; nothing that
// stands already is moved for it.
import { type Box, labelBox } from '../src/graph/labelBox.ts'
import { BY_DEGREE, nodeSize } from './appearance.ts'
import type { Place, Places } from './arrangement.ts'
import { mostConnected } from './core.ts'
import type { GraphNode, Links } from './links.ts'
import { otherEnd } from './links.ts'
import { CORE, SEEN_TOGETHER } from './scene.ts'

/** True where the graph is too large to be seen together. */
export const isLarge = (links: Links): boolean => links.nodes.size > SEEN_TOGETHER

/** The part of a large graph that is shown first, by ids. */
export const coreOf = (links: Links): readonly string[] =>
  mostConnected(links, { nodes: new Set(links.ranked), edges: new Set(links.edges.keys()) }, CORE)

/** The places that the file has. */
export const placesInFile = (links: Links): Places =>
  Object.fromEntries([...links.nodes.values()].map(({ id, x, y }) => [id, { x, y }]))

interface Taken {
  readonly place: Place
  readonly box: Box
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
const STEP = 26
const TRIED = 400

/** Gives each node a place, once and for all; `first` are places that are known. */
export function createPlacer(links: Links, first: Places): (id: string) => Place {
  const known = new Map<string, Taken>()
  for (const [id, place] of Object.entries(first)) {
    const node = links.nodes.get(id)
    if (node) known.set(id, { place, box: boxOf(node, links) })
  }
  return id => {
    const standing = known.get(id)
    if (standing) return standing.place
    const box = boxOf(links.nodes.get(id)!, links)
    const place = findRoom(anchorOf(links, id, known), box, known.values())
    known.set(id, { place, box })
    return place
  }
}

const boxOf = (node: GraphNode, { most }: Links): Box =>
  labelBox({ label: node.name, size: nodeSize(node, { look: BY_DEGREE, between: null, most }) })

/** The middle of what it is tied to and stands already; else the middle of all. */
function anchorOf(links: Links, id: string, known: ReadonlyMap<string, Taken>): Place {
  const near = links.at.get(id)!.flatMap(edge => known.get(otherEnd(edge, id))?.place ?? [])
  const around = near.length > 0 ? near : [...known.values()].map(({ place }) => place)
  const count = Math.max(1, around.length)
  const middle = { x: sum(around, 'x') / count, y: sum(around, 'y') / count }
  return middle
}

const sum = (places: readonly Place[], axis: 'x' | 'y'): number => places.reduce((all, place) => all + place[axis], 0)

/** The first point of a sunflower spiral around the anchor where the box covers no other; the last one tried where all do. */
function findRoom(anchor: Place, box: Box, standing: Iterable<Taken>): Place {
  const others = [...standing]
  let place = anchor
  for (let turn = 1; turn <= TRIED; turn++) {
    const radius = STEP * Math.sqrt(turn)
    const angle = turn * GOLDEN_ANGLE
    place = { x: anchor.x + radius * Math.cos(angle), y: anchor.y + radius * Math.sin(angle) }
    if (!others.some(other => cover(place, box, other))) break
  }
  return { x: Math.round(place.x), y: Math.round(place.y) }
}

/** A box's height lies above its place by `above`, below it by the rest; y points up. */
function cover(place: Place, box: Box, other: Taken): boolean {
  const across = Math.abs(place.x - other.place.x) < (box.width + other.box.width) / 2
  const top = Math.min(place.y + box.above, other.place.y + other.box.above)
  const bottom = Math.max(place.y + box.above - box.height, other.place.y + other.box.above - other.box.height)
  return across && top > bottom
}
