// What a graph can be handed out as: one table for `guanxi export` and `/export/:format`.
import { type KnowledgeGraph, toGexf, toJson, toJsonl } from '../index.ts'

export interface Format {
  readonly write: (graph: KnowledgeGraph) => string
  /** MIME type. */
  readonly type: string
}

const FORMATS: Readonly<Record<string, Format>> = {
  gexf: { write: toGexf, type: 'application/gexf+xml; charset=utf-8' },
  json: { write: toJson, type: 'application/json; charset=utf-8' },
  jsonl: { write: toJsonl, type: 'application/jsonl; charset=utf-8' },
}

/** The names of the formats, which are also their file extensions. */
export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS)

/** The format of that name, undefined where there is none. */
export const formatOf = (name: string): Format | undefined => (Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined)
