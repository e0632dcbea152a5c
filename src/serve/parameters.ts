// What may be asked for over HTTP: each parameter with what it means, which checks requests and describes itself.
import { z } from 'zod'
import {
  ENTITY_KINDS,
  filterGraph,
  findEntity,
  isEntityKind,
  isRelationKind,
  type KnowledgeGraph,
  MEASURES,
  RELATION_KINDS,
} from '../index.ts'
import { FORMAT_NAMES } from './formats.ts'

const text = z.string().min(1).max(200)

/** The name or id of an entity. */
export const entity = (what: string) => text.describe(`${what}: a name, an alias or an id`)

/** A whole number from 1 to `most`. */
export const count = (most: number, what: string) => z.coerce.number().int().min(1).max(most).describe(what)

const kindText = z.string().refine(isEntityKind, `expected ${Object.keys(ENTITY_KINDS).join(', ')}`)
const relationText = z.string().refine(isRelationKind, 'expected a kind of relation, as builds')
const eitherText = z
  .string()
  .refine(text => isEntityKind(text) || isRelationKind(text), 'expected a kind of entity or relation, as builds')

/** Several, parted by commas. */
const listOf = <T extends z.ZodType<string, string>>(one: T) =>
  z
    .string()
    .transform(text => text.split(','))
    .pipe(z.array(one))

const entityKinds = Object.keys(ENTITY_KINDS).join(', ')
const relationKinds = Object.keys(RELATION_KINDS).join(', ')

/** Text to search for. */
export const search = z.string().max(200).describe('汉字, an alias, pinyin or its initials; empty for all')
export const kind = kindText.describe(`a kind of entity: ${entityKinds}`)
export const without = listOf(eitherText).describe(
  `kinds of relation not to walk and of entity not to pass, parted by commas: ${entityKinds}, ${relationKinds}`,
)
export const names = z
  .array(text)
  .min(2)
  .max(10)
  .describe('names, aliases or ids, two to ten: the parameter is repeated')
export const post = text.describe('a body, a title, or a person: 长春新区管委会, 管委会主任, 华景斌')
export const key = z.string().min(1).describe('the key of a relation, as /api/graph gives it')
export const article = z.string().min(1).describe('the id of an article, as /api/graph gives it')
export const page = z.coerce.number().int().min(0).max(100_000).describe('the number of a page of its source, from 0')
export const width = z.coerce.number().int().min(64).max(4096).describe('of the image, in pixels')
export const format = z.string().describe(`one of ${FORMAT_NAMES.join(', ')}`)
export const label = text.describe('text in the label of the figure: 产值')
export const measure = z
  .enum(MEASURES)
  .describe('tied to most others; standing between most others; tied to those that matter')

/** A day, a month or a year. */
export const date = (what: string) =>
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date like 2022-07-15, 2022-07 or 2022')
    .describe(`${what}: 2022-07-15, 2022-07 or 2022`)

/** What chooses a part of the graph; `partAsked` reads it. */
export const part = {
  kind: listOf(kindText).exactOptional().describe(`entities of these kinds alone, parted by commas: ${entityKinds}`),
  relation: listOf(relationText)
    .exactOptional()
    .describe(`relations of these kinds alone, parted by commas: ${relationKinds}`),
  confidence: z.coerce.number().min(0).max(1).exactOptional().describe('relations that are at least so sure'),
  from: date('what is said of a time from here on, or printed then').exactOptional(),
  to: date('what is said of a time up to here, or printed then').exactOptional(),
  article: listOf(text).exactOptional().describe('what these articles say and name: ids, parted by commas'),
  focus: entity('what is near this entity').exactOptional(),
  depth: count(6, 'how many relations away from the focus').default(2),
}

/** The part of the graph that is asked for, the graph itself where all of it is. Throws as `findEntity` does. */
export function partAsked(graph: KnowledgeGraph, asked: z.output<z.ZodObject<typeof part>>): KnowledgeGraph {
  const { kind, relation, article, focus, depth, confidence, from, to } = asked
  return filterGraph(graph, {
    ...(kind && { kinds: kind }),
    ...(relation && { relations: relation }),
    ...(article && { articles: article }),
    ...(confidence !== undefined && { confidence }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(focus !== undefined && { focus: findEntity(graph, focus), depth }),
  })
}
