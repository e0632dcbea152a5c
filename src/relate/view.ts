// What relate sees of a sentence: its names in order (the outermost only, each with the names inside it), its clauses, and
// the small steps over quotation marks and particles by which one piece is said to stand right beside another.
import type { EntityKind, Subkind } from '../schema.ts'
import type { Article, Mention, Span } from '../types.ts'

/** A name, or a common noun that points back at one (`mention` is then what it points at). */
export interface Ref extends Span {
  readonly mention: Mention
  readonly kind: EntityKind
  readonly subkind?: Subkind
  /** 0 to 1: how sure it is that the words mean `mention`. */
  readonly confidence: number
  /** Names inside this one, the outer ones first. */
  readonly inside: readonly Mention[]
}

/** A stretch between commas, colons and semicolons. */
export interface Clause extends Span {
  readonly index: number
}

/** A post that a title in front of a name, or a verb, gives to someone. */
export interface Holding {
  readonly title: Span
  readonly seat?: Ref
  readonly post: import('./words.ts').Post
  readonly former: boolean
  /** The body was named with another title of the same name: 副书记 in 长春新区党工委书记、副书记. */
  readonly inherited: boolean
}

/** One sentence as the patterns read it. Offsets are in `article.text`. */
export interface View {
  readonly article: Article
  readonly text: string
  readonly sentence: Span
  /** Names and pointing nouns that play a part of their own, in order; a name that belongs to a title is not among them. */
  readonly refs: readonly Ref[]
  /** Where a name begins together with the titles in front of it. */
  readonly lead: ReadonlyMap<Ref, number>
  /** The list a name belongs to: A、B和C. */
  readonly lists: ReadonlyMap<Ref, readonly Ref[]>
  readonly clauses: readonly Clause[]
  readonly startingAt: ReadonlyMap<number, Ref>
  readonly endingAt: ReadonlyMap<number, Ref>
}

const QUOTES = new Set('“”"‘’\'《》〈〉「」『』【】▲●■◆◇★☆□▶※ 　\t')
const AFTER_VERB = new Set('了着过')
const BREAKS = new Set('，；：。！？!?;\n…')

export const isQuote = (char: string | undefined): boolean => char !== undefined && QUOTES.has(char)

/** Over quotation marks and spaces, and 了着过 where a verb came before. */
export function skipForward(text: string, at: number, end: number, afterVerb = false): number {
  let i = at
  while (i < end && (QUOTES.has(text[i]!) || (afterVerb && AFTER_VERB.has(text[i]!)))) i++
  return i
}

export function skipBack(text: string, at: number, start: number): number {
  let i = at
  while (i > start && QUOTES.has(text[i - 1]!)) i--
  return i
}

/** Whether a clause ends at this character; a comma between digits groups thousands. */
export function isBreak(text: string, at: number): boolean {
  const char = text[at]
  if (char === undefined || BREAKS.has(char)) return true
  return (char === ',' || char === ':') && !/\d/u.test(text[at + 1] ?? '')
}

/** The clauses of a sentence; a break inside round brackets does not count. */
export function splitClauses(text: string, sentence: Span): Clause[] {
  const clauses: Clause[] = []
  let start = sentence.start
  let depth = 0
  for (let i = sentence.start; i <= sentence.end; i++) {
    const char = text[i]
    if (i < sentence.end) {
      if (char === '（' || char === '(') depth++
      if ((char === '）' || char === ')') && depth > 0) depth--
      if (depth > 0 || !isBreak(text, i)) continue
    }
    if (i > start) clauses.push({ start, end: i, index: clauses.length })
    start = i + 1
  }
  return clauses
}

/** The clause that holds a place in the text; a comma belongs to the clause that it ends. */
export function clauseAt(view: View, at: number): Clause | undefined {
  return view.clauses.find(clause => clause.start <= at && at <= clause.end)
}
