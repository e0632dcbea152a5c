// A still picture as SVG, for documents and print: one layout unit is one pixel, nothing is loaded, and the same picture
// is the same text. Bodies lie over edges and names over both, each name with a halo of paper, as on the page.
import { UsageError } from '../errors.ts'
import { type Curve, curveBetween, loopAbove, type Point } from './curve.ts'
import type { Picture, PictureEdge, PictureNode } from './picture.ts'
import { each, pieces, whole } from './pieces.ts'
import { attribute, cleaned, elementText } from './xml.ts'

const MARGIN = 40
const FONT_SIZE = 13
const EDGE_FONT_SIZE = 11
const HALO = 4
/** Between a body and the line of its name. */
const GAP = 4
const LONGEST = 14
const RING = 3
/** A square's half side and the radius of its corners, in radii of the node: it looks as large as a circle then. */
const SIDE = 0.9
const CORNER = 0.38

/** The picture as SVG text, as large as what is drawn with a margin around. Throws `UsageError` where an edge ends at no node. */
export const toSvg = (picture: Picture): string => whole(svgPieces(picture))

/** What `toSvg` gives, in pieces. Every curve is in memory before the first: the head says how large the picture is. */
export const svgPieces = (picture: Picture): Iterable<string> => pieces(svgTexts(picture))

function* svgTexts({ paper, ink, font, nodes, edges }: Picture): Generator<string, void> {
  const placed = new Map(nodes.map(node => [node.id, { ...node, y: -node.y }]))
  const curves = edges.map(edge => curveOf(edge, placed))
  const { left, top, width, height } = frameOf([...placed.values()], edges, curves)
  const box = `${attribute('width', tenths(width))}${attribute('height', tenths(height))}`
  const halo = `${attribute('fill', ink)}${attribute('stroke', paper)} stroke-width="${HALO}" stroke-linejoin="round" paint-order="stroke"`
  yield `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(tenths).join(' ')}"${box}${attribute('font-family', font)} font-size="${FONT_SIZE}" text-anchor="middle">
<rect x="${tenths(left)}" y="${tenths(top)}"${box}${attribute('fill', paper)}/>
<g fill="none">
`
  for (const [index, edge] of edges.entries()) yield edgeElement(edge, curves[index]!)
  yield '</g>\n<g>\n'
  yield* each(placed.values(), node => nodeElement(node, paper, ink))
  yield `</g>\n<g${halo}>\n`
  yield* each(placed.values(), nameElement)
  for (const [index, edge] of edges.entries()) yield edgeName(edge, curves[index]!)
  yield '</g>\n</svg>\n'
}

/** With at most one decimal. */
const tenths = (value: number): string => String(Math.round(value * 10) / 10)

const at = ({ x, y }: Point): string => `${tenths(x)},${tenths(y)}`

function curveOf(edge: PictureEdge, nodes: ReadonlyMap<string, PictureNode>): Curve {
  const [source, target] = [edge.source, edge.target].map(id => {
    const node = nodes.get(id)
    if (!node) throw new UsageError(`an edge ends at “${id}”, expected the id of one of the picture's nodes`)
    return node
  })
  if (source === target) return loopAbove(source!, source!.size)
  const reach = reachOf(target!)
  const isWithin = (point: Point, gap: number) => {
    const [dx, dy] = [Math.abs(point.x - target!.x), Math.abs(point.y - target!.y)]
    return target!.shape === 'circle' ? Math.hypot(dx, dy) <= reach + gap : Math.max(dx, dy) <= reach * SIDE + gap
  }
  const head = edge.directed ? 4 + 2 * edge.width : 0
  return curveBetween(source!, target!, { bend: edge.bend, head, isWithin })
}

/** A body's radius with its ring. */
const reachOf = ({ size, strong }: PictureNode): number => size + (strong ? RING : 0)

function edgeElement({ color, width }: PictureEdge, { path, head }: Curve): string {
  const line = path.map(step => (typeof step === 'string' ? step : at(step))).join(' ')
  const arrow = head ? `<path d="M ${head.map(at).join(' L ')} Z"${attribute('fill', color)}/>\n` : ''
  return `<path d="${line}"${attribute('stroke', color)} stroke-width="${tenths(width)}"/>\n${arrow}`
}

function nodeElement(node: PictureNode, paper: string, ink: string): string {
  const { x, y, size, color, label, mark, strong } = node
  const ring = strong ? body(node, size + RING, `fill="none"${attribute('stroke', ink)} stroke-width="1.5"`) : ''
  const sign = mark
    ? `<text x="${tenths(x)}" y="${tenths(y + 0.36 * size)}" font-size="${tenths(size)}"${attribute('fill', paper)}>${elementText(mark)}</text>\n`
    : ''
  return `<g>
<title>${elementText(label)}</title>
${body(node, size, attribute('fill', color).trimStart())}${ring}${sign}</g>
`
}

function body({ x, y, shape }: PictureNode, radius: number, paint: string): string {
  if (shape === 'circle') return `<circle cx="${tenths(x)}" cy="${tenths(y)}" r="${tenths(radius)}" ${paint}/>\n`
  const half = radius * SIDE
  return `<rect x="${tenths(x - half)}" y="${tenths(y - half)}" width="${tenths(2 * half)}" height="${tenths(2 * half)}" rx="${tenths(radius * CORNER)}" ${paint}/>\n`
}

function nameElement(node: PictureNode): string {
  const weight = node.strong ? ' font-weight="600"' : ''
  return `<text x="${tenths(node.x)}" y="${tenths(baselineOf(node))}"${weight}>${elementText(shortened(node.label))}</text>\n`
}

function edgeName({ label }: PictureEdge, { middle: { x, y } }: Curve): string {
  if (!label) return ''
  const baseline = y + 0.36 * EDGE_FONT_SIZE
  return `<text x="${tenths(x)}" y="${tenths(baseline)}" font-size="${EDGE_FONT_SIZE}">${elementText(shortened(label))}</text>\n`
}

const baselineOf = (node: PictureNode): number => node.y + reachOf(node) + GAP + 0.9 * FONT_SIZE

function shortened(name: string): string {
  const characters = [...cleaned(name)]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('')
}

/** About as wide as it is drawn: a Latin letter is little more than half as wide as 汉字. */
function widthOf(name: string, size: number): number {
  let ems = 0
  for (const character of shortened(name)) ems += character < '\u2000' ? 0.6 : 1
  return ems * size
}

/** Around bodies, names and the middles of curves, with the margin. */
function frameOf(nodes: readonly PictureNode[], edges: readonly PictureEdge[], curves: readonly Curve[]) {
  const [xs, ys]: [number[], number[]] = [[], []]
  const hold = ({ x, y }: Point, halfWidth: number, up: number, down: number) => {
    xs.push(x - halfWidth, x + halfWidth)
    ys.push(y - up, y + down)
  }
  for (const node of nodes) {
    const reach = reachOf(node)
    const below = baselineOf(node) - node.y + 0.3 * FONT_SIZE
    hold(node, Math.max(reach, widthOf(node.label, FONT_SIZE) / 2), reach, below)
  }
  for (const [index, { middle }] of curves.entries())
    hold(middle, widthOf(edges[index]!.label ?? '', EDGE_FONT_SIZE) / 2, EDGE_FONT_SIZE / 2, EDGE_FONT_SIZE / 2)
  const [left, top] = [least(xs) - MARGIN, least(ys) - MARGIN]
  return { left, top, width: greatest(xs) + MARGIN - left, height: greatest(ys) + MARGIN - top }
}

// Not Math.min(...values): a large graph has more values than a call can have arguments. 0 where there are none.
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0)
const greatest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0)
