// The shape of a graph's file, as `types.ts` has it, for checking what is loaded.
import { z } from 'zod'
import {
  ALIAS_REASONS,
  type AliasReason,
  ENTITY_KINDS,
  type EntityKind,
  MODALITIES,
  type Modality,
  RELATION_KINDS,
  type RelationKind,
  SUBKINDS,
  type Subkind,
} from '../schema.ts'

const keysOf = <K extends string>(table: Record<K, unknown>) => z.enum(Object.keys(table) as [K, ...K[]])

const text = z.string()
const offset = z.int().nonnegative()
const span = z.object({ start: offset, end: offset })
const time = z.object({ from: text.exactOptional(), to: text.exactOptional(), text })
const confidence = z.number().min(0).max(1)
const copies = z.array(z.object({ articleId: text, sentence: span })).exactOptional()
const evidence = z.object({ articleId: text, sentence: span, trigger: span.exactOptional(), rule: text })

const number = z.number()
const length = number.nonnegative()
const page = offset
const box = z.object({
  span,
  page,
  x: number,
  y: number,
  width: length,
  height: length,
  confidence: confidence.exactOptional(),
})
const articlePage = z.object({
  page,
  label: text.exactOptional(),
  width: length.exactOptional(),
  height: length.exactOptional(),
})

const article = z.object({
  id: text,
  role: z.enum(['news', 'notice', 'caption']),
  text,
  segments: z.array(z.object({ at: offset, source: span })),
  sentences: z.array(span),
  kicker: span.exactOptional(),
  headline: span.exactOptional(),
  subhead: span.exactOptional(),
  body: span,
  byline: z.array(z.object({ person: span, role: text, paper: span.exactOptional() })),
  caption: span.exactOptional(),
  dateline: span.exactOptional(),
  published: text.exactOptional(),
  documentId: text,
  source: text,
  publication: text.exactOptional(),
  boxes: z.array(box).exactOptional(),
  pages: z.array(articlePage).exactOptional(),
  credits: z.array(z.object({ kind: z.enum(['reportedBy', 'photographedBy']), entity: text, role: text, evidence })),
})

const figure = z.object({
  label: text,
  value: number,
  text,
  unit: text,
  approximation: z.enum(['about', 'over', 'under']).exactOptional(),
  time: time.exactOptional(),
  evidence,
  at: span,
  copies,
})

const node = z.object({
  label: text,
  kind: keysOf<EntityKind>(ENTITY_KINDS),
  subkind: keysOf<Subkind>(SUBKINDS).exactOptional(),
  ownKind: text.exactOptional(),
  aliases: z.array(z.object({ text, reason: keysOf<AliasReason>(ALIAS_REASONS) })),
  mentions: z.array(span.extend({ articleId: text })),
  figures: z.array(figure),
  x: number,
  y: number,
  size: number,
})

const edge = z.object({
  kind: keysOf<RelationKind>(RELATION_KINDS),
  label: text,
  weight: number,
  confidence,
  evidence: z.array(
    evidence.extend({
      from: span,
      to: span,
      title: text.exactOptional(),
      modality: keysOf<Modality>(MODALITIES),
      time: time.exactOptional(),
      figure: text.exactOptional(),
      confidence,
      copies,
    }),
  ),
})

/** A graph's file. */
export const graphFile = z.object({
  articles: z.array(article),
  graph: z.object({
    nodes: z.array(z.object({ key: text, attributes: node })),
    edges: z.array(z.object({ key: text, source: text, target: text, attributes: edge })),
  }),
})

export type GraphFile = z.infer<typeof graphFile>
