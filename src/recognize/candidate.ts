// What recognizers hand over: a guess at a name, not yet weighed against the others.
import type { EntityKind, Subkind } from '../schema.ts'
import type { Span } from '../types.ts'
import type { Context } from './readContext.ts'

/** A guess that this span of the article names something. `confidence` is about the share of such guesses that are right. */
export interface Candidate extends Span {
  readonly kind: EntityKind
  readonly subkind?: Subkind
  readonly recognizer: string
  readonly confidence: number
}

/** One recognizer: all its guesses for one article, in any order; they may overlap. */
export type Recognize = (context: Context) => Candidate[]
