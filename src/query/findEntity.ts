// From what a person typed to one entity, or to a message that helps him type the right thing.
import { NotFoundError, UsageError } from '../errors.ts'
import { comparable } from '../text/comparable.ts'
import { byCode } from '../text/order.ts'
import type { KnowledgeGraph } from '../types.ts'
import { keysOf, nameKeys } from './nameKeys.ts'

const SUGGESTIONS = 3
/** Names that share fewer of their characters than this are no suggestion. */
const NEAR = 0.4

/** The id of the entity with that id, name or alias; a name goes before an alias. Throws `UsageError` listing the ids where several have it, `NotFoundError` with near names where none has. */
export function findEntity(graph: KnowledgeGraph, nameOrId: string): string {
  if (graph.hasNode(nameOrId)) return nameOrId
  const wanted = comparable(nameOrId)
  const named = graph.filterNodes((_, { label }) => comparable(label) === wanted)
  const found =
    named.length > 0
      ? named
      : graph.filterNodes((_, { aliases }) => aliases.some(({ text }) => comparable(text) === wanted))
  if (found.length > 1)
    throw new UsageError(
      `“${nameOrId}” is the name of ${found.length} entities; give one of the ids ${found.join(', ')}`,
    )
  const [id] = found
  if (id === undefined || wanted === '') throw new NotFoundError(`no entity “${nameOrId}”`, suggest(graph, nameOrId))
  return id
}

/** Names that sound the same or share characters, the nearest first. */
function suggest(graph: KnowledgeGraph, text: string): string[] {
  const wanted = keysOf(text)
  const scores = new Map<string, number>()
  for (const { id, comparable: name, pinyin } of nameKeys(graph)) {
    const score = (wanted.pinyin !== '' && pinyin === wanted.pinyin ? 1 : 0) + likeness(name, wanted.comparable)
    const label = graph.getNodeAttribute(id, 'label')
    if (score >= NEAR && score > (scores.get(label) ?? 0)) scores.set(label, score)
  }
  const best = [...scores].sort(([a, score], [b, other]) => other - score || byCode(a, b))
  return best.slice(0, SUGGESTIONS).map(([label]) => label)
}

/** Dice's coefficient over characters: 0 nothing in common, 1 the same characters. */
function likeness(a: string, b: string): number {
  const left = new Set(a)
  const right = new Set(b)
  if (left.size + right.size === 0) return 0
  const common = [...left].filter(character => right.has(character)).length
  return (2 * common) / (left.size + right.size)
}
