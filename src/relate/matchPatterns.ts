// The pattern engine. All triggers of all patterns lie in one trie; a sentence is walked once, and only around a trigger
// are the pieces of its pattern tried, from the trigger outwards, the nearest first.
import { createTrie, type Trie } from '../text/trie.ts'
import type { Span } from '../types.ts'
import { type ElementContext, matchLeft, matchRight, type State, type Verb } from './matchElements.ts'
import type { Pattern } from './pattern.ts'
import { type EndSpec, fits, isGoverned, type Subject, type SubjectQuery } from './topics.ts'
import { type Clause, clauseAt, type Holding, type Ref, skipBack, type View } from './view.ts'

/** Patterns made ready for matching. */
export interface CompiledPatterns {
  readonly patterns: readonly Pattern[]
  readonly triggers: Trie<Trigger>
  /** Codes of the characters that triggers begin with. */
  readonly firsts: ReadonlySet<number>
}

interface Trigger {
  readonly patterns: number[]
  /** Patterns for which this word is an exception. */
  readonly blocks: number[]
}

const FARTHEST_AGENT = 40

/** A pattern that fits: its ends as printed, before subjects are told apart from sentence to sentence. */
export interface PatternMatch {
  readonly pattern: Pattern
  readonly trigger: Span
  readonly from: readonly Ref[]
  readonly to: readonly Ref[]
  readonly holdings: readonly Holding[]
  readonly figure?: Span
  readonly confidence: number
}

/** What a match looks at beside the sentence. */
export interface MatchContext extends Omit<ElementContext, 'verbs' | 'kind'> {
  /** The subject for a verb that stands at `at`. */
  subject(query: Omit<SubjectQuery, 'opener' | 'owners'>): Subject | undefined
}

/** A trigger where it stands in a sentence. */
interface Hit extends Verb {
  readonly patterns: readonly number[]
}

export function compilePatterns(patterns: readonly Pattern[]): CompiledPatterns {
  const triggers = new Map<string, Trigger>()
  const at = (word: string): Trigger => {
    const found = triggers.get(word) ?? { patterns: [], blocks: [] }
    triggers.set(word, found)
    return found
  }
  for (const [index, pattern] of patterns.entries()) {
    const anchor = pattern.elements[pattern.anchor]!
    if (anchor.type === 'words') for (const word of anchor.words) at(word).patterns.push(index)
    for (const word of pattern.exceptions) at(word).blocks.push(index)
  }
  return {
    patterns,
    triggers: createTrie(triggers),
    firsts: new Set([...triggers.keys()].map(word => word.charCodeAt(0))),
  }
}

/** All matches in a sentence. */
export function matchPatterns(compiled: CompiledPatterns, context: MatchContext): PatternMatch[] {
  const hits = findTriggers(compiled, context.view)
  const verbs = hits.filter(hit => hit.end - hit.start > 1)
  const byKind = new Map<Pattern['kind'], MatchContext & ElementContext>()
  const matches: PatternMatch[] = []
  for (const hit of hits) {
    for (const index of hit.patterns) {
      const pattern = compiled.patterns[index]!
      const { kind } = pattern
      const around = byKind.get(kind) ?? { ...context, verbs, kind }
      byKind.set(kind, around)
      const match = matchAround(pattern, hit, around)
      if (match) matches.push(match)
    }
  }
  return matches
}

/** The triggers of a sentence, those inside names and inside exceptions left out. */
function findTriggers({ patterns, triggers, firsts }: CompiledPatterns, { text, sentence, startingAt }: View): Hit[] {
  const hits: Hit[] = []
  const blocked = new Map<number, number>()
  for (let at = sentence.start; at < sentence.end; at++) {
    const name = startingAt.get(at)
    if (name) {
      at = name.end - 1
      continue
    }
    if (!firsts.has(text.charCodeAt(at))) continue
    const words = triggers.allAt(text, at)
    for (const { end, value } of words) for (const index of value.blocks) blocked.set(index, end)
    for (const { end, value } of words) {
      const free = value.patterns.filter(index => (blocked.get(index) ?? 0) < end)
      if (end > sentence.end || free.length === 0) continue
      hits.push({ start: at, end, patterns: free, kinds: new Set(free.map(index => patterns[index]!.kind)) })
    }
  }
  return hits
}

function matchAround(
  pattern: Pattern,
  { start, end }: Span,
  context: MatchContext & ElementContext,
): PatternMatch | undefined {
  const { elements, anchor } = pattern
  const trigger = { start, end }
  const clause = clauseAt(context.view, trigger.start)
  if (!clause) return undefined
  const right = matchRight(elements, anchor + 1, trigger.end, {}, context)
  if (!right) return undefined
  const first = elements[0]!
  const carried = first.type === 'end' && first.subject !== 'none' && anchor > 0
  const left = matchLeft(
    elements,
    anchor - 1,
    trigger.start,
    { ...right, left: trigger.start },
    context,
    carried ? 1 : 0,
  )
  if (!left) return undefined
  const at = left.left!
  if (carried && hasOtherAgent(context.view, clause, at)) return undefined
  const local = carried ? localSubject(context, at, first.kinds) : undefined
  const subject = carried
    ? context.subject({
        at,
        clause,
        ends: first.kinds,
        carried: first.subject === 'carried',
        principal: pattern.kind === 'appoints',
        ...(local && { local }),
      })
    : undefined
  if (carried && !subject) return undefined
  const { A, B, holdings, figure }: State = carried && subject ? { ...left, [first.end]: subject.refs } : left
  if (!A) return undefined
  const confidence = pattern.confidence * (subject?.confidence ?? 0.9)
  return { pattern, trigger, from: A, to: B ?? [], holdings: holdings ?? [], ...(figure && { figure }), confidence }
}

/** 由A主办, 被A收购: who acts stands in the clause itself. */
function hasOtherAgent({ endingAt, lead, text }: View, clause: Clause, at: number): boolean {
  for (let end = at; end > Math.max(clause.start, at - FARTHEST_AGENT); end--) {
    const ref = endingAt.get(end)
    if (ref && '由被'.includes(text[(lead.get(ref) ?? ref.start) - 1] ?? ' ')) return true
  }
  return false
}

/** The bodies or persons whose name ends right before the verb, unless a preposition governs them. */
function localSubject({ view, words }: MatchContext, at: number, ends: readonly EndSpec[]): readonly Ref[] | undefined {
  const ref = view.endingAt.get(skipBack(view.text, at, view.sentence.start))
  if (!ref || !(ref.kind === 'organization' || ref.kind === 'person') || !view.lead.has(ref)) return undefined
  const list = view.lists.get(ref) ?? [ref]
  if (!fits(ref, ends) || isGoverned(view, list[0]!, words)) return undefined
  return list.filter(one => fits(one, ends))
}
