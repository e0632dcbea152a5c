// Owns Sigma: the one place that knows the canvas, the camera and the pointer. It is told scenes and tells what was
// pointed at or clicked; it decides nothing itself.
import { createEdgeCurveProgram, indexParallelEdgesIndex } from '@sigma/edge-curve'
import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { lookOfEdge, lookOfNode } from './appearance.ts'
import { type Drawing, drawLabels } from './drawLabels.ts'
import type { Links } from './links.ts'
import { NodeShape } from './nodeShape.ts'
import type { Pick } from './state.ts'

/** What the reader does on the canvas; `null` is the empty ground. */
export interface StageEvents {
  readonly hover: (pick: Pick | null) => void
  readonly click: (pick: Pick | null) => void
}

export interface Stage {
  readonly show: (drawing: Drawing) => void
  /** Brings nodes that are there into view, close enough for their labels; a node alone comes to the middle. */
  readonly flyTo: (ids: readonly string[]) => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fit: () => void
  readonly kill: () => void
}

/** Space around the graph for the names at its border, in px; half of it on a stage narrower than this. */
const PADDING = 56
const NARROW = 600
/** Nodes are drawn at most so much smaller where the graph is squeezed. */
const SMALLEST = 0.4
const CURVATURE = 0.16
/** The program draws nothing of a curve without any bend. */
const STRAIGHT = 0.05
const LONGEST_FLIGHT_MS = 420
/** Bounds of the smallest camera ratio flown to: near enough for the names to have room. */
const NEAREST = 0.08
const NEAR = 0.45

/** True where the browser has WebGL, without which nothing is drawn. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas')
  return Boolean(canvas.getContext('webgl2') ?? canvas.getContext('webgl'))
}

/** Puts the graph on `container`; `canDraw` must hold. */
export function createStage(container: HTMLElement, links: Links, events: StageEvents): Stage {
  const graph = graphOf(links)
  let shown: Drawing | null = null
  let room = 1
  const sigma = new Sigma(graph, container, {
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
    edgeProgramClasses: edgePrograms(),
    defaultDrawNodeHover: () => {},
    nodeReducer: (id, node) => {
      if (!shown) return node
      const look = lookOfNode(links.nodes.get(id)!, shown)
      return { ...node, ...look, size: look.size * Math.min(1, Math.max(SMALLEST, Math.sqrt(room))) }
    },
    edgeReducer: (key, edge) => (shown ? { ...edge, ...lookOfEdge(links.edges.get(key)!, shown) } : edge),
  })
  sigma.createCanvasContext('names', { style: { pointerEvents: 'none' } })
  sigma.resize(true)
  listen(sigma, events)
  const takeRoom = () => {
    const padding = sigma.resize().getDimensions().width < NARROW ? PADDING / 2 : PADDING
    room = roomIn(sigma, padding)
    sigma.setSetting('stagePadding', padding).refresh()
  }
  takeRoom()
  const watcher = new ResizeObserver(takeRoom)
  watcher.observe(container)
  sigma.on('afterRender', () => {
    if (shown) drawLabels(sigma, links, shown)
  })
  return {
    show: drawing => {
      shown = drawing
      sigma.refresh()
    },
    flyTo: ids => {
      const there = ids.filter(id => graph.hasNode(id))
      flyTo(sigma, there, Math.max(NEAREST, Math.min(NEAR, room)))
    },
    zoomIn: () => sigma.getCamera().animatedZoom({ duration: flightTime() }),
    zoomOut: () => sigma.getCamera().animatedUnzoom({ duration: flightTime() }),
    fit: () => flyTo(sigma, visibleNodes(sigma), NEAREST),
    kill: () => {
      watcher.disconnect()
      sigma.kill()
    },
  }
}

/** How many px a unit of the layout has when all of the graph is in view; the layout gives names their room at 1. */
function roomIn(sigma: Sigma, padding: number): number {
  const { x, y } = sigma.getBBox()
  const { width, height } = sigma.getDimensions()
  const room = Math.min((width - 2 * padding) / (x[1] - x[0] || 1), (height - 2 * padding) / (y[1] - y[0] || 1))
  return Math.min(1, Math.max(0, room))
}

function graphOf(links: Links): MultiDirectedGraph {
  const graph = new MultiDirectedGraph()
  for (const { id, x, y } of links.nodes.values()) graph.addNode(id, { x, y })
  for (const { key, source, target } of links.edges.values()) graph.addDirectedEdgeWithKey(key, source, target)
  indexParallelEdgesIndex(graph)
  graph.forEachEdge((key, { parallelIndex, parallelMinIndex }) => {
    graph.setEdgeAttribute(key, 'curvature', curvatureOf(parallelIndex, parallelMinIndex))
  })
  return graph
}

/** Edges between the same two nodes each bend their own way, by their index among them; an edge alone bends a little. */
function curvatureOf(index: number | null, lowest: number | undefined): number {
  if (index === null) return CURVATURE
  const oneWay = lowest !== undefined
  return oneWay ? 2 * CURVATURE * (index || STRAIGHT) : CURVATURE * index
}

function edgePrograms() {
  const arrowHead = { extremity: 'target', lengthToThicknessRatio: 3.6, widenessToThicknessRatio: 2.8 } as const
  return {
    arrow: createEdgeCurveProgram({ arrowHead, defaultCurvature: CURVATURE }),
    curve: createEdgeCurveProgram({ arrowHead: null, defaultCurvature: CURVATURE }),
  }
}

/** Sigma tells of an edge left only after it told of the node entered: what is left counts only if it is still pointed at. */
function listen(sigma: Sigma, { hover, click }: StageEvents): void {
  const container = sigma.getContainer()
  let at: string | null = null
  const enter = (what: Pick['what'], key: string) => {
    at = key
    container.style.cursor = 'pointer'
    hover({ what, key })
  }
  const leave = (key: string) => {
    if (at !== key) return
    at = null
    container.style.cursor = ''
    hover(null)
  }
  sigma.on('enterNode', ({ node }) => enter('entity', node))
  sigma.on('leaveNode', ({ node }) => leave(node))
  sigma.on('enterEdge', ({ edge }) => enter('relation', edge))
  sigma.on('leaveEdge', ({ edge }) => leave(edge))
  sigma.on('clickNode', ({ node }) => click({ what: 'entity', key: node }))
  sigma.on('clickEdge', ({ edge }) => click({ what: 'relation', key: edge }))
  sigma.on('clickStage', () => click(null))
}

const visibleNodes = (sigma: Sigma): string[] =>
  sigma.getGraph().filterNodes(id => sigma.getNodeDisplayData(id)?.hidden === false)

const flightTime = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : LONGEST_FLIGHT_MS)

function flyTo(sigma: Sigma, ids: readonly string[], nearest: number): void {
  const [one, ...others] = ids
  if (one === undefined) return
  const [left, right, bottom, top] = others.length > 0 ? extent(sigma, ids) : extentAround(sigma, one)
  const { width, height } = sigma.getDimensions()
  const short = Math.min(width, height)
  const wanted = 1.15 * Math.max(((right - left) * short) / width, ((top - bottom) * short) / height)
  const ratio = Math.min(1, Math.max(nearest, wanted))
  sigma
    .getCamera()
    .animate({ x: (left + right) / 2, y: (bottom + top) / 2, ratio, angle: 0 }, { duration: flightTime() })
}

type Extent = readonly [left: number, right: number, bottom: number, top: number]

function extent(sigma: Sigma, ids: readonly string[]): Extent {
  const places = ids.flatMap(id => sigma.getNodeDisplayData(id) ?? [])
  const xs = places.map(place => place.x)
  const ys = places.map(place => place.y)
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
}

/** A node in the middle, and around it what it is connected with, less the fifth of that which lies farthest. */
function extentAround(sigma: Sigma, id: string): Extent {
  const { x, y } = sigma.getNodeDisplayData(id)!
  const distances = sigma
    .getGraph()
    .neighbors(id)
    .map(other => sigma.getNodeDisplayData(other)!)
    .filter(other => !other.hidden)
    .map(other => [Math.abs(other.x - x), Math.abs(other.y - y)] as const)
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
  const near = distances.slice(0, Math.ceil(0.8 * distances.length))
  const [aside, above] = [0, 1].map(axis => Math.max(0, ...near.map(distance => distance[axis]!)))
  return [x - aside!, x + aside!, y - above!, y + above!]
}
