// What takes long is done here, beside the page: laying out, letting a layout run on, and counting who lies between others.
import { MultiDirectedGraph, UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import betweenness from 'graphology-metrics/centrality/betweenness.js'
import { layOut } from '../src/graph/layOut.ts'
import type { EntityKind } from '../src/schema.ts'
import type { Place, Places } from './arrangement.ts'

/** A node that work is done on; those that are `fixed` stay. */
export interface WorkNode extends Place {
  readonly id: string
  readonly label: string
  readonly kind: EntityKind
  readonly size: number
  readonly fixed: boolean
}

/** `layOut` answers once, with places from nothing; `run` again and again with where its nodes have come to, until the worker is ended; `betweenness` once, with a number from 0 to 1 for each node. */
export interface Work {
  readonly task: 'layOut' | 'run' | 'betweenness'
  readonly nodes: readonly WorkNode[]
  readonly edges: readonly (readonly [source: string, target: string])[]
}

/** What the worker says. */
export interface Done {
  readonly places: Places
  readonly values: Readonly<Record<string, number>>
}

/** A node whose place is still to be found. */
type Drawn = { -readonly [Part in keyof WorkNode]: WorkNode[Part] }

const STEPS = 8
const PAUSE_MS = 16

const say = (done: Partial<Done>): void => postMessage({ places: {}, values: {}, ...done })

addEventListener('message', ({ data }: MessageEvent<Work>) => {
  if (data.task === 'layOut') say({ places: placesFor(data) })
  if (data.task === 'betweenness') say({ values: betweenness(plainGraph(data)) })
  if (data.task === 'run') runOn(data)
})

/** As the graph's file is laid out: the same nodes and edges stand at the same places every time. */
function placesFor({ nodes, edges }: Work): Places {
  const graph = new MultiDirectedGraph<Drawn>()
  for (const node of nodes) graph.addNode(node.id, { ...node })
  for (const [source, target] of edges) graph.addDirectedEdge(source, target)
  layOut(graph)
  return placesIn(graph)
}

const placesIn = (graph: MultiDirectedGraph<Place> | UndirectedGraph<Place>): Places =>
  Object.fromEntries(graph.mapNodes((id, { x, y }) => [id, { x, y }]))

/** One edge a pair, as heavy as the relations between the two. */
function plainGraph({ nodes, edges }: Work): UndirectedGraph<WorkNode, { weight: number }> {
  const graph = new UndirectedGraph<WorkNode, { weight: number }>()
  for (const node of nodes) graph.addNode(node.id, node)
  for (const [source, target] of edges) graph.updateEdge(source, target, edge => ({ weight: (edge.weight ?? 0) + 1 }))
  return graph
}

/** ForceAtlas2 from where things are; what comes is told at the scale of what was, so that the picture stays in its frame. */
function runOn(work: Work): void {
  const graph = plainGraph(work)
  const settings = { ...forceAtlas2.inferSettings(graph.order), slowDown: 8 }
  const frame = frameOf(Object.values(placesIn(graph)))
  const go = () => {
    forceAtlas2.assign(graph, { iterations: STEPS, settings })
    const now = frameOf(Object.values(placesIn(graph)))
    const places = graph.mapNodes((id, { x, y, fixed }) => [id, fixed ? { x, y } : fitted({ x, y }, now, frame)])
    say({ places: Object.fromEntries(places) })
    setTimeout(go, PAUSE_MS)
  }
  if (graph.order > 1) go()
}

interface Frame {
  readonly middle: Place
  readonly reach: number
}

/** The middle of all, and how far from it they are in the mean. */
function frameOf(places: readonly Place[]): Frame {
  const count = Math.max(1, places.length)
  const sum = (value: (place: Place) => number) => places.reduce((all, place) => all + value(place), 0)
  const middle = { x: sum(({ x }) => x) / count, y: sum(({ y }) => y) / count }
  return { middle, reach: sum(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)) / count || 1 }
}

const fitted = ({ x, y }: Place, from: Frame, to: Frame): Place => ({
  x: to.middle.x + ((x - from.middle.x) * to.reach) / from.reach,
  y: to.middle.y + ((y - from.middle.y) * to.reach) / from.reach,
})
