// A person's judgements, made ready for asking: they name surfaces or mentions and always win.
import { UsageError } from '../errors.ts'
import { ENTITY_KINDS, type EntityKind, isEntityKind } from '../schema.ts'
import { comparable } from '../text/comparable.ts'
import type { Decision, Mention } from '../types.ts'

/** Two sides of a judgement, each a mention id or a comparable surface. */
export interface Pair {
  readonly left: string
  readonly right: string
}

export interface Judgements {
  readonly same: readonly Pair[]
  readonly different: readonly Pair[]
  readonly names: ReadonlyMap<string, string>
  readonly kinds: ReadonlyMap<string, EntityKind>
  readonly dropped: ReadonlySet<string>
  /** Mention ids that some judgement tells apart: each is a unit of its own. */
  readonly alone: ReadonlySet<string>
}

/** What of `known` the mention is called by: its id, else its surface. */
export const calledBy = (mention: Mention, known: { has(name: string): boolean }): string | undefined =>
  [mention.id, comparable(mention.text)].find(name => known.has(name))

/** Of judgements on the same names the latest holds. Throws `UsageError` for one that lacks its right side. */
export function readDecisions(decisions: readonly Decision[]): Judgements {
  const pairs = new Map<string, Pair & { verdict: string }>()
  const names = new Map<string, string>()
  const kinds = new Map<string, EntityKind>()
  const dropped = new Set<string>()
  for (const decision of [...decisions].sort((a, b) => compare(a.at, b.at))) {
    const { verdict } = decision
    const left = nameOf(decision.left)
    if (verdict === 'drop') dropped.add(left)
    else if (verdict === 'rename') names.set(left, rightOf(decision))
    else if (verdict === 'retype') kinds.set(left, kindOf(decision))
    else {
      const right = nameOf(rightOf(decision))
      pairs.set([left, right].sort().join('\n'), { left, right, verdict })
    }
  }
  const of = (verdict: string) => [...pairs.values()].filter(pair => pair.verdict === verdict)
  const different = of('different')
  return {
    same: of('same'),
    different,
    names,
    kinds,
    dropped,
    alone: new Set(different.flatMap(p => [p.left, p.right])),
  }
}

const MENTION_ID = /:\d+-\d+$/u

const nameOf = (text: string) => (MENTION_ID.test(text) ? text : comparable(text))

function rightOf(decision: Decision): string {
  if (decision.right) return decision.right
  throw new UsageError(
    `decision “${decision.verdict} ${decision.left}”: expected what it says in “right”, found nothing`,
  )
}

function kindOf(decision: Decision): EntityKind {
  const kind = rightOf(decision)
  if (isEntityKind(kind)) return kind
  throw new UsageError(
    `decision “retype ${decision.left}”: expected one of ${Object.keys(ENTITY_KINDS).join(', ')} in “right”, found ${kind}`,
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
