// What the mouse and the finger do on the canvas, in the terms of the graph: pointed at, clicked, clicked twice, dragged.
import type Sigma from 'sigma'
import type { MouseCoords } from 'sigma/types'
import type { Place, Places } from './arrangement.ts'
import type { Pick } from './state.ts'

/** What the reader does on the canvas; `null` is the empty ground. */
export interface StageEvents {
  readonly hover: (pick: Pick | null) => void
  /** `joins`: held down with shift, to take it to what is chosen already. */
  readonly click: (pick: Pick | null, joins: boolean) => void
  readonly expand: (id: string) => void
  readonly drag: (places: Places) => void
  /** The nodes that go along when one of them is dragged. */
  readonly company: (id: string) => readonly string[]
}

/** Hears the canvas for as long as sigma lives. */
export function listen(sigma: Sigma, events: StageEvents): void {
  const dragged = listenDrag(sigma, events)
  listenHover(sigma, events, dragged)
  const joins = ({ original }: MouseCoords) => original.shiftKey || original.ctrlKey || original.metaKey
  let last: string | null = null
  const click = (pick: Pick | null, event: MouseCoords) => {
    last = pick?.key ?? null
    if (!dragged.justNow()) events.click(pick, joins(event))
  }
  sigma.on('clickNode', ({ node, event }) => click({ what: 'entity', key: node }, event))
  sigma.on('clickEdge', ({ edge, event }) => click({ what: 'relation', key: edge }, event))
  sigma.on('clickStage', ({ event }) => click(null, event))
  // Sigma counts clicks, wherever they are: one at one thing and one at another are two clicks.
  sigma.on('doubleClickNode', payload => {
    payload.preventSigmaDefault()
    if (payload.node === last) events.expand(payload.node)
    else click({ what: 'entity', key: payload.node }, payload.event)
  })
  sigma.on('doubleClickEdge', payload => {
    payload.preventSigmaDefault()
    if (payload.edge !== last) click({ what: 'relation', key: payload.edge }, payload.event)
  })
}

/** Sigma tells of an edge left only after it told of the node entered: what is left counts only if it is still pointed at. */
function listenHover(sigma: Sigma, { hover }: StageEvents, dragged: Dragged): void {
  const container = sigma.getContainer()
  let at: string | null = null
  const enter = (what: Pick['what'], key: string) => {
    if (dragged.isOn()) return
    at = key
    container.style.cursor = 'pointer'
    hover({ what, key })
  }
  const leave = (key: string) => {
    if (at !== key || dragged.isOn()) return
    at = null
    container.style.cursor = ''
    hover(null)
  }
  sigma.on('enterNode', ({ node }) => enter('entity', node))
  sigma.on('leaveNode', ({ node }) => leave(node))
  sigma.on('enterEdge', ({ edge }) => enter('relation', edge))
  sigma.on('leaveEdge', ({ edge }) => leave(edge))
}

interface Dragged {
  readonly isOn: () => boolean
  /** True for the click that ends a drag. */
  readonly justNow: () => boolean
}

interface Grip {
  readonly from: Place
  readonly nodes: ReadonlyMap<string, Place>
  moved: boolean
}

/** A hand trembles: nearer than so many px nothing is dragged. */
const TREMBLE = 4

function listenDrag(sigma: Sigma, { drag, company }: StageEvents): Dragged {
  const graph = sigma.getGraph()
  let grip: Grip | null = null
  let ended = false
  const placeOf = (id: string): Place => ({ x: graph.getNodeAttribute(id, 'x'), y: graph.getNodeAttribute(id, 'y') })
  sigma.on('downNode', ({ node, event }) => {
    ended = false
    const nodes = company(node).filter(id => graph.hasNode(id))
    grip = { from: { x: event.x, y: event.y }, nodes: new Map(nodes.map(id => [id, placeOf(id)])), moved: false }
  })
  sigma.on('downStage', () => {
    ended = false
  })
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!grip) return
    preventSigmaDefault()
    if (event.original.cancelable) event.original.preventDefault()
    const { from } = grip
    grip.moved ||= Math.hypot(event.x - from.x, event.y - from.y) > TREMBLE
    if (!grip.moved) return
    const [start, end] = [sigma.viewportToGraph(from), sigma.viewportToGraph(event)]
    for (const [id, { x, y }] of grip.nodes)
      graph.mergeNodeAttributes(id, { x: x + end.x - start.x, y: y + end.y - start.y })
  })
  const drop = () => {
    if (grip?.moved) drag(Object.fromEntries([...grip.nodes.keys()].map(id => [id, placeOf(id)])))
    ended = grip?.moved ?? false
    grip = null
  }
  for (const event of ['upNode', 'upStage', 'upEdge'] as const) sigma.on(event, drop)
  return { isOn: () => grip?.moved ?? false, justNow: () => ended }
}
