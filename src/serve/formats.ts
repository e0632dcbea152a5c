// What a graph can be handed out as: one table for `guanxi export` and `/export/:format`.
import {
  type KnowledgeGraph,
  pictureOf,
  toEdgesCsv,
  toGexf,
  toGraphml,
  toJson,
  toJsonl,
  toNodesCsv,
  toSvg,
} from '../index.ts'
import { htmlFile } from './htmlFile.ts'

export interface Format {
  readonly write: (graph: KnowledgeGraph) => string | Promise<string>
  /** MIME type. */
  readonly type: string
}

const FORMATS: Readonly<Record<string, Format>> = {
  gexf: { write: toGexf, type: 'application/gexf+xml; charset=utf-8' },
  graphml: { write: graph => toGraphml(graph), type: 'application/graphml+xml; charset=utf-8' },
  'nodes.csv': { write: graph => toNodesCsv(graph), type: 'text/csv; charset=utf-8' },
  'edges.csv': { write: graph => toEdgesCsv(graph), type: 'text/csv; charset=utf-8' },
  json: { write: toJson, type: 'application/json; charset=utf-8' },
  jsonl: { write: toJsonl, type: 'application/jsonl; charset=utf-8' },
  svg: { write: graph => toSvg(pictureOf(graph)), type: 'image/svg+xml; charset=utf-8' },
  html: { write: graph => htmlFile(graph), type: 'text/html; charset=utf-8' },
}

/** The names of the formats, which are also their file extensions. */
export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS)

/** The format of that name, undefined where there is none. */
export const formatOf = (name: string): Format | undefined => (Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined)
