// What a graph can be handed out as: one table for `guanxi export` and `/export/:format`. A format is one file, or a folder of
// files that belong together; a browser is given single files alone.
import {
  type KnowledgeGraph,
  pictureOf,
  toCypher,
  toEdgesCsv,
  toFtm,
  toGexf,
  toGraphml,
  toJson,
  toJsonLd,
  toJsonl,
  toMarkdown,
  toNeo4jCsv,
  toNodesCsv,
  toNquads,
  toSvg,
} from '../index.ts'
import { htmlFile } from './htmlFile.ts'

/** `bom`: a byte order mark first, for formats that can have one. */
export interface WriteOptions {
  readonly bom?: boolean
}

/** A format that is one file. */
export interface Format {
  readonly write: (graph: KnowledgeGraph, options?: WriteOptions) => string | Promise<string>
  /** MIME type. */
  readonly type: string
  /** Whether it can have a byte order mark. */
  readonly hasBom?: true
}

/** A format that is a folder: `files` gives texts by their paths in it, parts of a path joined by `/`. */
export interface FolderFormat {
  readonly files: (graph: KnowledgeGraph, options?: WriteOptions) => ReadonlyMap<string, string>
  readonly hasBom?: true
}

const FORMATS: Readonly<Record<string, Format>> = {
  gexf: { write: graph => toGexf(graph), type: 'application/gexf+xml; charset=utf-8' },
  graphml: { write: graph => toGraphml(graph), type: 'application/graphml+xml; charset=utf-8' },
  'nodes.csv': { write: toNodesCsv, type: 'text/csv; charset=utf-8', hasBom: true },
  'edges.csv': { write: toEdgesCsv, type: 'text/csv; charset=utf-8', hasBom: true },
  json: { write: toJson, type: 'application/json; charset=utf-8' },
  jsonl: { write: toJsonl, type: 'application/jsonl; charset=utf-8' },
  jsonld: { write: toJsonLd, type: 'application/ld+json; charset=utf-8' },
  nq: { write: toNquads, type: 'application/n-quads; charset=utf-8' },
  cypher: { write: toCypher, type: 'application/x-cypher-query; charset=utf-8' },
  'ftm.json': { write: toFtm, type: 'application/jsonl; charset=utf-8' },
  svg: { write: graph => toSvg(pictureOf(graph)), type: 'image/svg+xml; charset=utf-8' },
  html: { write: graph => htmlFile(graph), type: 'text/html; charset=utf-8' },
}

const FOLDER_FORMATS: Readonly<Record<string, FolderFormat>> = {
  csv: { files: csvFiles, hasBom: true },
  neo4j: { files: toNeo4jCsv },
  markdown: { files: toMarkdown },
}

/** The names of the formats that are one file, which are also their file extensions. */
export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS)

/** The names of the formats that are a folder. */
export const FOLDER_FORMAT_NAMES: readonly string[] = Object.keys(FOLDER_FORMATS)

/** The format of that name, undefined where there is none that is one file. */
export const formatOf = (name: string): Format | undefined => (Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined)

/** The format of that name, undefined where there is none that is a folder. */
export const folderFormatOf = (name: string): FolderFormat | undefined =>
  Object.hasOwn(FOLDER_FORMATS, name) ? FOLDER_FORMATS[name] : undefined

function csvFiles(graph: KnowledgeGraph, options?: WriteOptions): ReadonlyMap<string, string> {
  return new Map([
    ['nodes.csv', toNodesCsv(graph, options)],
    ['edges.csv', toEdgesCsv(graph, options)],
  ])
}
