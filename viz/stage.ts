// Owns Sigma: the one place that knows the canvas. It is told scenes and tells what was pointed at, clicked or dragged;
// it decides nothing itself. Nodes are put on it when they are first shown, and are hidden, not removed, when they go.
import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { lookOfEdge, lookOfNode } from './appearance.ts'
import type { Place, Places } from './arrangement.ts'
import { bendOf } from './bends.ts'
import { fitAll, flyTo, lookAt, zoomIn, zoomOut } from './camera.ts'
import { type Drawing, drawLabels } from './drawLabels.ts'
import { edgePrograms } from './edgeCurve.ts'
import type { Links } from './links.ts'
import { NodeShape } from './nodeShape.ts'
import type { Box } from './placeLabels.ts'
import { createPlacer } from './places.ts'
import { listen, type StageEvents } from './pointer.ts'
import { isCrowded } from './scene.ts'

/** What the minimap shows: nodes and the part in view, all between 0 and 1 where the graph stood first; y upward. */
export interface Overlook {
  readonly points: readonly (Place & { readonly color: string })[]
  readonly view: readonly Place[]
}

export interface Stage {
  readonly show: (drawing: Drawing) => void
  /** Brings nodes into view, as soon as they are shown; a node alone comes to the middle. */
  readonly flyTo: (ids: readonly string[]) => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fitAll: () => void
  /** Puts nodes elsewhere for the moment, as a layout goes on; the next scene decides. */
  readonly move: (places: Places) => void
  /** Where all that is shown stands. */
  readonly places: () => Places
  /** The ids of what is shown inside a polygon of viewport px. */
  readonly inside: (polygon: readonly Place[]) => readonly string[]
  readonly overlook: () => Overlook
  /** Moves the view to a point of the minimap. */
  readonly lookAt: (point: Place) => void
  /** Called after each frame, until the function that comes back is called. */
  readonly onFrame: (listener: () => void) => () => void
  readonly kill: () => void
}

/** Space around the graph for the names at its border, in px; half of it on a stage narrower than this. */
const PADDING = 56
const NARROW = 600
/** Nodes are drawn at most so much smaller where the graph is squeezed. */
const SMALLEST = 0.4

/** True where the browser has WebGL, without which nothing is drawn. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas')
  return Boolean(canvas.getContext('webgl2') ?? canvas.getContext('webgl'))
}

/** What a stage is made from: where nodes stand first, and where labels must not go (px of the viewport). */
export interface Setting {
  readonly links: Links
  readonly places: Places
  readonly reserved: () => readonly Box[]
}

/** What is on the stage now; `room` is how many px a unit of the layout has when all of the graph is in view. */
interface Now {
  drawing: Drawing | null
  room: number
  /** What is to be flown to as soon as it is shown. */
  flight: readonly string[]
}

/** Puts the graph on `container`; `canDraw` must hold. */
export function createStage(container: HTMLElement, { links, places, reserved }: Setting, events: StageEvents): Stage {
  const placeOf = createPlacer(links, places)
  const now: Now = { drawing: null, room: 1, flight: [] }
  const graph = new MultiDirectedGraph()
  const sigma = createSigma(container, graph, links, now)
  sigma.setCustomBBox(boundsOf(places))
  const watcher = watchRoom(sigma, now)
  listen(sigma, events)
  sigma.on('afterRender', () => {
    if (now.drawing) drawLabels(sigma, links, now.drawing, reserved())
  })
  const shownNodes = () => [...(now.drawing?.scene.nodes ?? [])]
  return {
    show: drawing => show(sigma, now, drawing, { links, placeOf }),
    flyTo: ids => {
      now.flight = ids.filter(id => links.nodes.has(id))
      fly(sigma, now)
    },
    zoomIn: () => zoomIn(sigma),
    zoomOut: () => zoomOut(sigma),
    fitAll: () => fitAll(sigma),
    move: moved => {
      for (const [id, place] of Object.entries(moved)) if (graph.hasNode(id)) graph.mergeNodeAttributes(id, place)
    },
    places: () => Object.fromEntries(shownNodes().map(id => [id, placeIn(graph, id)])),
    inside: polygon => shownNodes().filter(id => isInside(sigma.graphToViewport(placeIn(graph, id)), polygon)),
    overlook: () => overlookOf(sigma, now.drawing),
    lookAt: point => lookAt(sigma, point),
    onFrame: listener => {
      sigma.on('afterRender', listener)
      return () => sigma.off('afterRender', listener)
    },
    kill: () => {
      watcher.disconnect()
      sigma.kill()
    },
  }
}

function createSigma(container: HTMLElement, graph: MultiDirectedGraph, links: Links, now: Now): Sigma {
  const sigma = new Sigma(graph, container, {
    ...SETTINGS,
    edgeProgramClasses: edgePrograms(),
    nodeReducer: (id, node) => {
      if (!now.drawing) return node
      const look = lookOfNode(links.nodes.get(id)!, now.drawing)
      return { ...node, ...look, size: look.size * Math.min(1, Math.max(SMALLEST, Math.sqrt(now.room))) }
    },
    edgeReducer: (key, edge) => (now.drawing ? { ...edge, ...lookOfEdge(links.edges.get(key)!, now.drawing) } : edge),
  })
  sigma.createCanvasContext('names', { style: { pointerEvents: 'none' } })
  return sigma.resize(true)
}

/** Follows the size of the container. */
function watchRoom(sigma: Sigma, now: Now): ResizeObserver {
  const takeRoom = () => {
    const padding = sigma.resize().getDimensions().width < NARROW ? PADDING / 2 : PADDING
    now.room = roomIn(sigma, padding)
    sigma.setSetting('stagePadding', padding).refresh()
  }
  takeRoom()
  const watcher = new ResizeObserver(takeRoom)
  watcher.observe(sigma.getContainer())
  return watcher
}

function show(sigma: Sigma, now: Now, drawing: Drawing, { links, placeOf }: Placed): void {
  const graph = sigma.getGraph() as MultiDirectedGraph
  const before = now.drawing
  const isNew = enter(graph, links, drawing, placeOf)
  if (before?.places !== drawing.places) putInPlace(graph, drawing.places, placeOf)
  const { nodes, edges } = drawing.scene
  now.drawing = drawing
  const hasEdgeEvents = !isCrowded(drawing.scene)
  if (sigma.getSetting('enableEdgeEvents') !== hasEdgeEvents) sigma.setSetting('enableEdgeEvents', hasEdgeEvents)
  const isSame = !isNew && before?.scene.nodes === nodes && before.scene.edges === edges
  const partialGraph = isSame ? touchedBy(before, drawing) : null
  sigma.refresh({ skipIndexation: isSame, ...(partialGraph && { partialGraph }) })
  fly(sigma, now)
}

/** In a crowd, what alone looks another way than before; null where all has to be drawn. */
function touchedBy(before: Drawing, after: Drawing): { nodes: string[]; edges: string[] } | null {
  const isLike = (['palette', 'look', 'between', 'places'] as const).every(part => before[part] === after[part])
  if (!isLike || !isCrowded(after.scene)) return null
  const both = [before.scene, after.scene]
  return {
    nodes: [...new Set(both.flatMap(({ lit, ringed }) => [...(lit?.nodes ?? []), ...ringed]))],
    edges: [...new Set(both.flatMap(({ lit, hot }) => [...(lit?.edges ?? []), ...hot]))],
  }
}

interface Placed {
  readonly links: Links
  readonly placeOf: (id: string) => Place
}

function fly(sigma: Sigma, now: Now): void {
  const { flight, drawing, room } = now
  if (flight.length === 0 || !drawing || !flight.every(id => drawing.scene.nodes.has(id))) return
  now.flight = []
  flyTo(sigma, flight, room)
}

const SETTINGS = {
  allowInvalidContainer: true,
  renderLabels: false,
  enableEdgeEvents: true,
  zIndex: true,
  stagePadding: PADDING,
  minCameraRatio: 0.03,
  maxCameraRatio: 3,
  minEdgeThickness: 2,
  defaultNodeType: 'shape',
  nodeProgramClasses: { shape: NodeShape },
  nodeHoverProgramClasses: { shape: NodeShape },
  defaultEdgeType: 'arrow',
  defaultDrawNodeHover: () => {},
} as const

/** Puts on what was not there yet; true where something came. */
function enter(graph: MultiDirectedGraph, links: Links, drawing: Drawing, placeOf: (id: string) => Place): boolean {
  const { nodes, edges } = drawing.scene
  const [order, size] = [graph.order, graph.size]
  for (const id of nodes) if (!graph.hasNode(id)) graph.addNode(id, { ...(drawing.places[id] ?? placeOf(id)) })
  for (const key of edges) {
    if (graph.hasEdge(key)) continue
    const edge = links.edges.get(key)!
    graph.addDirectedEdgeWithKey(key, edge.source, edge.target, { curvature: bendOf(links, edge) })
  }
  return graph.order > order || graph.size > size
}

/** Puts everything where it was moved, or back to where it stood first. */
function putInPlace(graph: MultiDirectedGraph, places: Places, placeOf: (id: string) => Place): void {
  graph.forEachNode((id, { x, y }) => {
    const place = places[id] ?? placeOf(id)
    if (place.x !== x || place.y !== y) graph.mergeNodeAttributes(id, place)
  })
}

const placeIn = (graph: MultiDirectedGraph, id: string): Place => ({
  x: graph.getNodeAttribute(id, 'x'),
  y: graph.getNodeAttribute(id, 'y'),
})

function boundsOf(places: Places): { x: [number, number]; y: [number, number] } {
  const bounds = { x: [Infinity, -Infinity] as [number, number], y: [Infinity, -Infinity] as [number, number] }
  for (const place of Object.values(places))
    for (const axis of ['x', 'y'] as const) {
      bounds[axis][0] = Math.min(bounds[axis][0], place[axis])
      bounds[axis][1] = Math.max(bounds[axis][1], place[axis])
    }
  return bounds
}

/** How many px a unit of the layout has when all of the graph is in view; the layout gives names their room at 1. */
function roomIn(sigma: Sigma, padding: number): number {
  const { x, y } = sigma.getCustomBBox() ?? sigma.getBBox()
  const { width, height } = sigma.getDimensions()
  const room = Math.min((width - 2 * padding) / (x[1] - x[0] || 1), (height - 2 * padding) / (y[1] - y[0] || 1))
  return Math.min(1, Math.max(0, room))
}

/** Even-odd: a ray from the point crosses the border an odd number of times. */
function isInside({ x, y }: Place, polygon: readonly Place[]): boolean {
  let inside = false
  for (const [index, a] of polygon.entries()) {
    const b = polygon[(index + 1) % polygon.length]!
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}

function overlookOf(sigma: Sigma, shown: Drawing | null): Overlook {
  const { width, height } = sigma.getDimensions()
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ]
  const points = [...(shown?.scene.nodes ?? [])].flatMap(id => {
    const data = sigma.getNodeDisplayData(id)
    return data && !data.hidden ? [{ x: data.x, y: data.y, color: data.color }] : []
  })
  return { points, view: corners.map(corner => sigma.viewportToFramedGraph(corner)) }
}
