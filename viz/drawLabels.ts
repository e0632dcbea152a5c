// Draws what is written on the stage, on a canvas above the graph: in a node the character of its kind, below it its name,
// on lit edges what they say, and on all edges once one has come near. Which names there is room for placeLabels decides.
import type Sigma from 'sigma'
import { ENTITY_KINDS } from '../src/schema.ts'
import { nodeSize, type Painted, shareOf } from './appearance.ts'
import type { Place, Places } from './arrangement.ts'
import type { GraphEdge, Links } from './links.ts'
import { mix } from './palette.ts'
import { type Box, type Candidate, placeLabels } from './placeLabels.ts'
import type { Scene } from './scene.ts'
import type { Language } from './state.ts'
import { relationName } from './words.ts'

/** What is drawn: `places` are those of nodes that were moved. */
export interface Drawing extends Painted {
  readonly language: Language
  readonly places: Places
}

interface Label extends Candidate {
  readonly text: string
  readonly font: string
  readonly color: string
}

const GAP = 4
const LONGEST = 14
/** From this radius in px on a name is bold. */
const LARGE = 14
const MOST = 400
/** So many of the most connected are named even where that covers other nodes. */
const FIRST = 10
/** Nodes of at least this radius in px have their kind's character in them. */
const MARKED = 9
/** From so many px a unit of the layout on, edges say what they are, if no more than so many are in view. */
const NEAR = 1.25
const MOST_EDGES = 160
/** How much is left of what edges beside the light say. */
const BESIDE = { none: 0.5, soft: 0.5, hard: 0.25 } as const

/** Draws all that is written in one frame; in `reserved` boxes nothing is. */
export function drawLabels(sigma: Sigma, links: Links, drawing: Drawing, reserved: readonly Box[]): void {
  const context = sigma.getCanvases().names!.getContext('2d')!
  const { width, height } = sigma.getDimensions()
  context.clearRect(0, 0, width, height)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = drawing.palette.paper
  const bodies = [...bodiesOf(sigma, drawing.scene), ...reserved.map((box, at) => ({ key: `reserved ${at}`, box }))]
  drawMarks(sigma, links, drawing, context)
  const labels = [...nodeLabels(sigma, links, drawing, context), ...edgeLabels(sigma, links, drawing, context)]
  const placed = placeLabels(labels, bodies, { width, height })
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

/** 人, 机 … in the nodes that are large enough, and a dot beside what is pinned. */
function drawMarks(sigma: Sigma, links: Links, { scene, palette }: Drawing, context: CanvasRenderingContext2D): void {
  const { width, height } = sigma.getDimensions()
  for (const id of scene.nodes) {
    const data = sigma.getNodeDisplayData(id)
    if (!data || data.hidden) continue
    const { x, y } = sigma.framedGraphToViewport(data)
    if (x < 0 || y < 0 || x > width || y > height) continue
    const radius = sigma.scaleSize(data.size)
    if (radius >= MARKED) {
      context.font = `600 ${Math.round(Math.min(16, radius))}px ${palette.font}`
      context.fillStyle = palette.panel
      context.fillText(ENTITY_KINDS[links.nodes.get(id)!.kind].mark, x, y + 0.5)
    }
    if (!scene.pinned.has(id)) continue
    context.beginPath()
    context.arc(x + 0.75 * radius, y - 0.75 * radius, 3.5, 0, 2 * Math.PI)
    context.fillStyle = palette.seal
    context.stroke()
    context.fill()
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
function placesAround({ x, y }: Place, radius: number, { width, height }: { width: number; height: number }): Box[] {
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
    const isLarge = nodeSize(node, drawing) >= LARGE
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
  return [...scene.named, ...nearEdges(sigma, links, scene)].flatMap(key => {
    const edge = links.edges.get(key)
    if (!edge || !scene.edges.has(key)) return []
    const { x, y } = middleOf(sigma, edge)
    const text = [relationName(edge, language), edge.figure].filter(Boolean).join(' ')
    const hot = scene.hot.has(key)
    const named = scene.named.has(key)
    const places = [boxAround(x, y, context.measureText(text).width / 2 + 3, 8)]
    const share = named || !scene.lit ? 1 : BESIDE[scene.dim]
    const color = hot ? palette.seal : mix(palette.soft, palette.paper, share)
    return [{ key, text, font, color, places, rank: hot ? 2e6 : named ? 9e3 : -1, insists: 'no' }]
  })
}

/** The other edges whose middle is in view, once one has come near enough to read what they say. */
function nearEdges(sigma: Sigma, links: Links, scene: Scene): string[] {
  const [from, to] = [sigma.graphToViewport({ x: 0, y: 0 }), sigma.graphToViewport({ x: 1, y: 0 })]
  if (Math.hypot(to.x - from.x, to.y - from.y) < NEAR) return []
  const { width, height } = sigma.getDimensions()
  const inView = [...scene.edges].filter(key => {
    if (scene.named.has(key)) return false
    const { x, y } = middleOf(sigma, links.edges.get(key)!)
    return x > 0 && y > 0 && x < width && y < height
  })
  return inView.length <= MOST_EDGES ? inView : []
}

/** The middle of the edge's curve, where its program draws it. */
function middleOf(sigma: Sigma, edge: GraphEdge): Place {
  const source = sigma.framedGraphToViewport(sigma.getNodeDisplayData(edge.source)!)
  const target = sigma.framedGraphToViewport(sigma.getNodeDisplayData(edge.target)!)
  const bend: number = sigma.getGraph().getEdgeAttribute(edge.key, 'curvature') / 2
  return {
    x: (source.x + target.x) / 2 + (target.y - source.y) * bend,
    y: (source.y + target.y) / 2 - (target.x - source.x) * bend,
  }
}
