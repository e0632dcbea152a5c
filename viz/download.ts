// What a reader takes away: the graph in a form for another program, or the picture as he sees it. What is shown alone, or
// all of it; nodes stand where he has put them, in the colours that he sees.
import { partOf } from '../src/query/partOf.ts'
import { ENTITY_KINDS } from '../src/schema.ts'
import type { KnowledgeGraph } from '../src/types.ts'
import { toEdgesCsv, toNodesCsv } from '../src/write/csv.ts'
import { toGexf } from '../src/write/gexf.ts'
import { toGraphml } from '../src/write/graphml.ts'
import { toHtml } from '../src/write/html.ts'
import { toJson } from '../src/write/json.ts'
import { toJsonl } from '../src/write/jsonl.ts'
import type { Picture } from '../src/write/picture.ts'
import { toSvg } from '../src/write/svg.ts'
import { source } from './answers.ts'
import { lookOfEdge, nodeColor, nodeSize, type Painted } from './appearance.ts'
import type { Places } from './arrangement.ts'
import { bendOf } from './bends.ts'
import type { Links } from './links.ts'
import { wholeFile } from './ownFile.ts'

/** How a form is named in the menu's words, its file's ending and its MIME type. */
export const FORMS = {
  gexf: { ending: 'gexf', type: 'application/gexf+xml' },
  graphml: { ending: 'graphml', type: 'application/graphml+xml' },
  nodesCsv: { ending: 'nodes.csv', type: 'text/csv' },
  edgesCsv: { ending: 'edges.csv', type: 'text/csv' },
  json: { ending: 'json', type: 'application/json' },
  jsonl: { ending: 'jsonl', type: 'application/jsonl' },
  svg: { ending: 'svg', type: 'image/svg+xml' },
  png: { ending: 'png', type: 'image/png' },
  html: { ending: 'html', type: 'text/html' },
} as const

export type Form = keyof typeof FORMS

/** What is taken, and how it looks: `nodes` and `edges` are keys, `places` where nodes stand. */
export interface Taken {
  readonly links: Links
  readonly painted: Omit<Painted, 'scene'>
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly places: Places
  readonly title: string
}

/** Makes the file, and has the browser save it. Rejects with an Error whose message can be shown. */
export async function takeAway(form: Form, taken: Taken): Promise<void> {
  const { ending, type } = FORMS[form]
  const body = await bodyOf(form, taken)
  const blob = typeof body === 'string' ? new Blob([body], { type: `${type};charset=utf-8` }) : body
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `guanxi.${ending}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function bodyOf(form: Form, taken: Taken): Promise<string | Blob> {
  if (form === 'svg') return toSvg(pictureOfTaken(taken))
  if (form === 'png') return paint(toSvg(pictureOfTaken(taken)))
  if (form === 'html') return fileOf(taken)
  const graph = arranged(await source.wholeGraph(), taken)
  const colorOf = (id: string) => nodeColor(taken.links.nodes.get(id)!, taken.painted)
  const write: Record<Exclude<Form, 'svg' | 'png' | 'html'>, () => string> = {
    gexf: () => toGexf(graph, { colorOf }),
    graphml: () => toGraphml(graph, { colorOf }),
    nodesCsv: () => toNodesCsv(graph, { bom: true, colorOf }),
    edgesCsv: () => toEdgesCsv(graph, { bom: true }),
    json: () => toJson(graph),
    jsonl: () => toJsonl(graph),
  }
  return write[form]()
}

/** The part that is taken, with nodes where they stand. */
function arranged(graph: KnowledgeGraph, { nodes, edges, places }: Taken): KnowledgeGraph {
  const part = partOf(graph, nodes, edges)
  for (const id of nodes) if (part.hasNode(id) && places[id]) part.mergeNodeAttributes(id, places[id])
  return part
}

async function fileOf(taken: Taken): Promise<string> {
  const { graph, names, script, style, icon } = await wholeFile()
  const part = arranged(graph, taken)
  const kept = names.filter(({ id }) => part.hasNode(id))
  return toHtml({ title: taken.title, script, style, icon, graph: part, names: kept })
}

/** The picture of what is taken, every name written that the layout leaves room for. */
function pictureOfTaken({ links, painted, nodes, edges, places }: Taken): Picture {
  const { palette } = painted
  const scene = { nodes, edges, left: 0, lit: null, dim: 'soft', ringed: NONE, hot: NONE, named: NONE } as const
  return {
    paper: palette.paper,
    ink: palette.ink,
    font: palette.font,
    nodes: [...nodes].map(id => {
      const node = links.nodes.get(id)!
      const { shape, mark } = ENTITY_KINDS[node.kind]
      const { x, y } = places[id] ?? node
      const size = nodeSize(node, painted)
      return { id, x, y, size, color: nodeColor(node, painted), shape, label: node.name, mark }
    }),
    edges: [...edges].map(key => {
      const edge = links.edges.get(key)!
      const look = lookOfEdge(edge, { scene: { ...scene, pointed: null, pinned: NONE }, palette })
      const { source, target } = edge
      const directed = look.type === 'arrow'
      return { source, target, color: look.color, width: look.size, directed, bend: bendOf(links, edge) }
    }),
  }
}

const NONE: ReadonlySet<string> = new Set()
/** A picture larger than this many px each way is more than browsers draw. */
const LARGEST = 8192

/** SVG painted at twice its size, less where that is too large. */
async function paint(svg: string): Promise<Blob> {
  const image = new Image()
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    image.src = address
    await image.decode()
    const scale = Math.min(2, LARGEST / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('the browser made no PNG'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
