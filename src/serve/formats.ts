// What a graph can be handed out as: one table for `guanxi export` and `/export/:format`. A format is one file, or a folder of
// files that belong together; a browser is given single files alone.
import {
  cypherPieces,
  edgesCsvPieces,
  ftmPieces,
  gexfPieces,
  graphmlPieces,
  jsonLdPieces,
  jsonlPieces,
  jsonPieces,
  type KnowledgeGraph,
  markdownFiles,
  neo4jCsvPieces,
  nodesCsvPieces,
  nquadsPieces,
  pictureOf,
  svgPieces,
  toPng,
  toSvg,
} from '../index.ts'
import { htmlFile } from './htmlFile.ts'

/** `bom`: a byte order mark first, for formats that can have one. */
export interface WriteOptions {
  readonly bom?: boolean
}

/** What a file is written of. */
export type Pieces = Iterable<string | Uint8Array<ArrayBuffer>>

/** A format that is one file. `write` gives it in pieces, each made when it is asked for. */
export interface Format {
  readonly write: (graph: KnowledgeGraph, options?: WriteOptions) => Pieces | Promise<Pieces>
  /** MIME type. */
  readonly type: string
  /** Whether it can have a byte order mark. */
  readonly hasBom?: true
}

/** A file of a folder: its path there, parts joined by `/`, and its text, whole or in pieces. */
export type FolderFile = readonly [path: string, text: string | Iterable<string>]

/** A format that is a folder. `files` gives each file when it is asked for. */
export interface FolderFormat {
  readonly files: (graph: KnowledgeGraph, options?: WriteOptions) => Iterable<FolderFile>
  readonly hasBom?: true
}

const FORMATS: Readonly<Record<string, Format>> = {
  gexf: { write: graph => gexfPieces(graph), type: 'application/gexf+xml; charset=utf-8' },
  graphml: { write: graph => graphmlPieces(graph), type: 'application/graphml+xml; charset=utf-8' },
  'nodes.csv': { write: nodesCsvPieces, type: 'text/csv; charset=utf-8', hasBom: true },
  'edges.csv': { write: edgesCsvPieces, type: 'text/csv; charset=utf-8', hasBom: true },
  json: { write: jsonPieces, type: 'application/json; charset=utf-8' },
  jsonl: { write: jsonlPieces, type: 'application/jsonl; charset=utf-8' },
  jsonld: { write: jsonLdPieces, type: 'application/ld+json; charset=utf-8' },
  nq: { write: nquadsPieces, type: 'application/n-quads; charset=utf-8' },
  cypher: { write: cypherPieces, type: 'application/x-cypher-query; charset=utf-8' },
  'ftm.json': { write: ftmPieces, type: 'application/jsonl; charset=utf-8' },
  svg: { write: graph => svgPieces(pictureOf(graph)), type: 'image/svg+xml; charset=utf-8' },
  png: { write: async graph => [await toPng(toSvg(pictureOf(graph)))], type: 'image/png' },
  html: { write: graph => htmlFile(graph), type: 'text/html; charset=utf-8' },
}

const FOLDER_FORMATS: Readonly<Record<string, FolderFormat>> = {
  csv: { files: csvFiles, hasBom: true },
  neo4j: { files: neo4jCsvPieces },
  markdown: { files: markdownFiles },
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

function csvFiles(graph: KnowledgeGraph, options?: WriteOptions): Iterable<FolderFile> {
  return [
    ['nodes.csv', nodesCsvPieces(graph, options)],
    ['edges.csv', edgesCsvPieces(graph, options)],
  ]
}
