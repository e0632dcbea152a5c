// Which of our relations an edge of others is. What fits none, or stands between things that it cannot stand between, keeps
// its own name and is a tie: one that points somewhere, or one that does not.
import { type EntityKind, isRelationKind, RELATION_KINDS, type RelationKind } from '../../schema.ts'
import type { ForeignEdge } from './foreignGraph.ts'
import { relationKindOf } from './kindWords.ts'

/** A kind of ours and the label that is shown. */
export interface RelationOf {
  readonly kind: RelationKind
  readonly label: string
}

/** What an edge is between entities of these kinds. What a column of ours calls by its id is that, whatever its ends. */
export function relationOf(edge: ForeignEdge, from: EntityKind, to: EntityKind): RelationOf {
  const { kinds, label, isDirected } = edge
  const [first] = kinds
  if (first !== undefined && isRelationKind(first) && (isDirected || !RELATION_KINDS[first].directed))
    return { kind: first, label: labelOf(first, label) }
  const words = [...kinds, label]
  for (const word of words) {
    const kind = relationKindOf(word)
    if (kind !== undefined && fits(kind, from, to, isDirected)) return { kind, label: labelOf(kind, label) }
  }
  const tie = isDirected ? 'pointsTo' : 'related'
  return { kind: tie, label: oneLine(label || (first ?? '')) || RELATION_KINDS[tie].label }
}

function fits(kind: RelationKind, from: EntityKind, to: EntityKind, isDirected: boolean): boolean {
  const row = RELATION_KINDS[kind]
  const goes = (a: EntityKind, b: EntityKind) => row.from.some(end => end === a) && row.to.some(end => end === b)
  return row.directed ? isDirected && goes(from, to) : goes(from, to) || goes(to, from)
}

/** The file's own label, unless it says no more than the kind. */
const labelOf = (kind: RelationKind, label: string): string =>
  label.trim() === '' || relationKindOf(label) === kind ? RELATION_KINDS[kind].label : oneLine(label)

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ')
