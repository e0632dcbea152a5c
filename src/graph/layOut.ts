// Where the nodes stand. ForceAtlas2 draws together what is tied together; then nodes are pushed apart until no name
// covers another; what is tied to nothing waits in rows below, where it disturbs nobody. Same graph, same picture.
import { type MultiDirectedGraph, UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { ENTITY_KINDS } from '../schema.ts'
import { byCode } from '../text/order.ts'
import type { NodeAttributes } from '../types.ts'
import { type Box, labelBox } from './labelBox.ts'
import { pushApart } from './pushApart.ts'
import { hundredths, startPosition } from './startPosition.ts'

/** How much of the sheet names and nodes fill before they are pushed apart: less spreads wider, more leaves more to push. */
const FILLED = 0.45
/** Between neighbours in the rows, and above them. */
const ROW_GAP = 6

/** What a graph must have to be laid out. */
type Drawn = MultiDirectedGraph<Pick<NodeAttributes, 'label' | 'kind' | 'size' | 'x' | 'y'>>

/** A node on its way to its place. */
interface Point {
  x: number
  y: number
}

/** Writes x and y of every node. The unit is a pixel at the zoom that shows a hundred nodes on a screen; y points up. */
export function layOut(graph: Drawn): void {
  const ids = graph.nodes().sort(byCode)
  const tied = ids.filter(id => graph.degree(id) > 0)
  const alone = ids.filter(id => graph.degree(id) === 0)
  const boxes = new Map(ids.map(id => [id, labelBox(graph.getNodeAttributes(id))]))
  const places = pushApart(drawTogether(graph, tied), boxes, sheetFor(areaOf(tied, boxes), areaOf(alone, boxes)))
  for (const [id, place] of inRows(graph, alone, boxes, places)) places.set(id, place)
  for (const [id, { x, y }] of places) graph.mergeNodeAttributes(id, { x: hundredths(x), y: hundredths(y) })
}

/** The sheet for what is tied, such that with the rows below it all is about square, as the pane beside panels is. */
function sheetFor(tied: number, alone: number): { width: number; height: number } {
  const width = Math.sqrt(tied / FILLED + alone)
  return { width, height: tied / FILLED / width }
}

const areaOf = (ids: readonly string[], boxes: ReadonlyMap<string, Box>): number =>
  ids.reduce((sum, id) => sum + boxes.get(id)!.width * boxes.get(id)!.height, 0)

/** ForceAtlas2 on a plain copy: one edge a pair, as heavy as the kinds of relation between the two. */
function drawTogether(graph: Drawn, ids: readonly string[]): Map<string, Point> {
  const copy = new UndirectedGraph<Point, { weight: number }>()
  for (const [index, id] of ids.entries()) copy.addNode(id, startPosition(index))
  for (const key of graph.edges().sort(byCode)) {
    const [from, to] = graph.extremities(key)
    copy.updateEdge(from, to, edge => ({ weight: (edge.weight ?? 0) + 1 }))
  }
  if (copy.order < 2) return new Map(copy.mapNodes(id => [id, { x: 0, y: 0 }]))
  const settings = { ...forceAtlas2.inferSettings(copy.order), edgeWeightInfluence: 0.5 }
  const iterations = Math.max(40, Math.min(600, Math.round(200_000 / copy.order)))
  return new Map(Object.entries(forceAtlas2(copy, { iterations, settings })))
}

/** Rows below the rest, as wide as it, by kind and then by name. */
function inRows(
  graph: Drawn,
  ids: readonly string[],
  boxes: ReadonlyMap<string, Box>,
  places: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const kinds = Object.keys(ENTITY_KINDS)
  const rank = (id: string) => kinds.indexOf(graph.getNodeAttribute(id, 'kind'))
  const sorted = [...ids].sort((a, b) => rank(a) - rank(b) || byCode(a, b))
  const frame = frameOf(places, boxes)
  const width = Math.max(frame.right - frame.left, Math.sqrt(areaOf(ids, boxes)))
  const left = (frame.left + frame.right - width) / 2
  const rows = new Map<string, Point>()
  let [x, y, height] = [left, frame.bottom - ROW_GAP, 0]
  for (const id of sorted) {
    const box = boxes.get(id)!
    if (x > left && x + box.width > left + width) [x, y, height] = [left, y - height - ROW_GAP, 0]
    rows.set(id, { x: x + box.width / 2, y: y - box.above })
    x += box.width + ROW_GAP
    height = Math.max(height, box.height)
  }
  return rows
}

function frameOf(places: ReadonlyMap<string, Point>, boxes: ReadonlyMap<string, Box>) {
  const frame = { left: 0, right: 0, bottom: 0 }
  for (const [id, { x, y }] of places) {
    const box = boxes.get(id)!
    frame.left = Math.min(frame.left, x - box.width / 2)
    frame.right = Math.max(frame.right, x + box.width / 2)
    frame.bottom = Math.min(frame.bottom, y - (box.height - box.above))
  }
  return frame
}
