// Draws the names of nodes below them and the names of lit edges on them, each with a halo of paper, on the canvas
// above the graph; which of them there is room for is decided by placeLabels.
import type Sigma from 'sigma'
import { type Painted, shareOf } from './appearance.ts'
import type { GraphEdge, Links } from './links.ts'
import { mix } from './palette.ts'
import { type Box, type Candidate, placeLabels } from './placeLabels.ts'
import type { Scene } from './scene.ts'
import type { Language } from './state.ts'
import { relationWord } from './words.ts'

/** What labels are drawn for. */
export interface Drawing extends Painted {
  readonly language: Language
}

interface Label extends Candidate {
  readonly text: string
  readonly font: string
  readonly color: string
}

interface Point {
  readonly x: number
  readonly y: number
}

const GAP = 4
const LONGEST = 14
const LARGE = 8
const MOST = 400
/** So many of the most connected are named even where that covers other nodes. */
const FIRST = 10
/** The corner where the zoom buttons lie over the canvas. */
const TOOLS = { width: 54, height: 134 } as const

/** Draws all labels of one frame. */
export function drawLabels(sigma: Sigma, links: Links, drawing: Drawing): void {
  const context = sigma.getCanvases().names!.getContext('2d')!
  const { width, height } = sigma.getDimensions()
  context.clearRect(0, 0, width, height)
  const corner = { left: width - TOOLS.width, right: width, top: height - TOOLS.height, bottom: height }
  const bodies = [...bodiesOf(sigma, drawing.scene), { key: 'zoom buttons', box: corner }]
  const labels = [...nodeLabels(sigma, links, drawing, context), ...edgeLabels(sigma, links, drawing, context)]
  const placed = placeLabels(labels, bodies, { width, height })
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = drawing.palette.paper
  for (const { key, text, font, color } of labels.reverse()) {
    const place = placed.get(key)
    if (!place) continue
    const [x, y] = [(place.left + place.right) / 2, (place.top + place.bottom) / 2]
    context.font = font
    context.fillStyle = color
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
  }
}

const boxAround = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
})

function bodiesOf(sigma: Sigma, scene: Scene) {
  return [...scene.nodes].flatMap(key => {
    const at = sigma.getNodeDisplayData(key)
    if (!at || at.hidden) return []
    const { x, y } = sigma.framedGraphToViewport(at)
    const radius = sigma.scaleSize(at.size)
    return [{ key, box: boxAround(x, y, radius, radius) }]
  })
}

/** Below the node, else to its right, its left, above it. */
function placesAround({ x, y }: Point, radius: number, { width, height }: { width: number; height: number }): Box[] {
  const [aside, away] = [radius + GAP + width / 2, radius + GAP - 2 + height / 2]
  return [
    boxAround(x, y + away, width / 2, height / 2),
    boxAround(x + aside, y, width / 2, height / 2),
    boxAround(x - aside, y, width / 2, height / 2),
    boxAround(x, y - away, width / 2, height / 2),
  ]
}

const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)

function nodeLabels(sigma: Sigma, links: Links, drawing: Drawing, context: CanvasRenderingContext2D): Label[] {
  const { scene, palette } = drawing
  return importantNodes(sigma, links, scene).map(({ node, at, radius, rank }, index) => {
    const lit = !scene.lit || scene.lit.nodes.has(node.id)
    const ringed = scene.ringed.has(node.id)
    const isAsked = ringed || scene.pointed === node.id
    const isLarge = node.degree >= LARGE
    const size = ringed ? 15 : isLarge ? 13.5 : 12.5
    const font = `${ringed || isLarge ? 600 : 400} ${size}px ${palette.font}`
    const text = isAsked ? node.name : shortened(node.name)
    context.font = font
    const places = placesAround(at, radius + (ringed ? 3 : 0), {
      width: context.measureText(text).width + 6,
      height: size + 4,
    })
    const color = mix(palette.ink, palette.paper, lit ? 1 : Math.min(0.5, shareOf(scene, false)))
    const insists = isAsked ? 'always' : index < FIRST || (scene.lit && lit) ? 'overNodes' : 'no'
    return { key: node.id, text, font, color, places, rank, owner: node.id, insists }
  })
}

/** The nodes in view, the ringed before the lit before the more connected; no more than could find room for a name. */
function importantNodes(sigma: Sigma, links: Links, scene: Scene) {
  const { width, height } = sigma.getDimensions()
  const found = [...scene.nodes].flatMap(key => {
    const node = links.nodes.get(key)
    const data = sigma.getNodeDisplayData(key)
    if (!node || !data || data.hidden) return []
    const at = sigma.framedGraphToViewport(data)
    if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) return []
    const rank = (scene.ringed.has(key) ? 1e6 : 0) + (scene.lit?.nodes.has(key) ? 1e4 : 0) + node.degree
    return [{ node, at, radius: sigma.scaleSize(data.size), rank }]
  })
  return found.sort((a, b) => b.rank - a.rank).slice(0, MOST)
}

function edgeLabels(sigma: Sigma, links: Links, drawing: Drawing, context: CanvasRenderingContext2D): Label[] {
  const { scene, palette, language } = drawing
  const font = `400 11.5px ${palette.font}`
  context.font = font
  return [...scene.named].flatMap(key => {
    const edge = links.edges.get(key)
    if (!edge || !scene.edges.has(key)) return []
    const { x, y } = middleOf(sigma, edge)
    const text = [relationWord(edge.kind, language), edge.figure].filter(Boolean).join(' ')
    const hot = scene.hot.has(key)
    const places = [boxAround(x, y, context.measureText(text).width / 2 + 3, 8)]
    const color = hot ? palette.seal : palette.soft
    return [{ key, text, font, color, places, rank: hot ? 2e6 : 9e3, insists: 'no' }]
  })
}

/** The middle of the edge's curve, where its program draws it. */
function middleOf(sigma: Sigma, edge: GraphEdge): Point {
  const source = sigma.framedGraphToViewport(sigma.getNodeDisplayData(edge.source)!)
  const target = sigma.framedGraphToViewport(sigma.getNodeDisplayData(edge.target)!)
  const bend: number = sigma.getGraph().getEdgeAttribute(edge.key, 'curvature') / 2
  return {
    x: (source.x + target.x) / 2 + (target.y - source.y) * bend,
    y: (source.y + target.y) / 2 - (target.x - source.x) * bend,
  }
}
