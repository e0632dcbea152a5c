// What the features need of each word, as integers: made once a text, so that a character costs few steps.
import type { Head, Known, Lexis } from '../text/readLexis.ts'
import type { Token } from '../text/readWords.ts'
import type { TaggedText } from '../text/tagText.ts'
import { UNITS } from './normalize.ts'
import type { WordClasses } from './wordClasses.ts'

/** The traits of a text's words, an array each, by index of the word. */
export interface TokenTraits {
  readonly word: Int32Array
  readonly tag: Int32Array
  /** The word's class, 0 for none. */
  readonly class: Int32Array
  /** What the lexicon knows of the word: name or title, last word of names, cue, never inside a name. */
  readonly lexical: Int32Array
  /** The last word of names that follows in what may be one name, and how many words off. */
  readonly ahead: Int32Array
  /** The name that goes before in what may be one name, and how many words off. */
  readonly behind: Int32Array
}

/** How many words far a last word or a name is seen. */
const REACH = 9
const ENDS_CLAUSE = new Set('，。；！？：,;!?:、\n ')
const ENDS_SENTENCE = new Set('。！？\n')
const KINDS = ['person', 'organization', 'place', 'project', 'document', 'event']
const NEEDS = ['any', 'name', 'proper', 'self']
const KNOWN = ['place', 'organization', 'title']
const NAME_TAGS = ['ns', 'nt', 'nz', 'nr', 'nrfg', 'nrt']

/** A number for a word, the same everywhere, full-width or not (FNV-1a over units). */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ UNITS[word.charCodeAt(i)]!, 0x01000193)
  return hash ^ (hash >>> 15)
}

/** Prepares the reading of traits. */
export function createTraitReader(lexis: Lexis, classes: WordClasses): (tagged: TaggedText) => TokenTraits {
  const tags = new Map<string, number>()
  const lexicalOf = createLexicalCode(lexis)
  return ({ tokens, heads }) => {
    const room = () => new Int32Array(tokens.length)
    const [word, tag, cls, lexical] = [room(), room(), room(), room()] as const
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!
      word[i] = hashWord(token.text)
      tag[i] = remember(tags, token.tag, hashWord)
      cls[i] = classes.classOf(word[i]!)
      lexical[i] = lexicalOf(token, heads[i])
    }
    return { word, tag, class: cls, lexical, ahead: lookAhead(tokens, heads), behind: lookBehind(tokens) }
  }
}

/** What the lexicon says of a word, as one number: a name, a title or a last word of names with its class, cues by bits. */
function createLexicalCode(lexis: Lexis): (token: Token, head: Head | undefined) => number {
  const known = new Map<Known, number>()
  const heads = new Map<Head, number>()
  const cues = new Map<string, number>()
  for (const [bit, name] of (Object.keys(lexis.cues) as (keyof Lexis['cues'])[]).sort().entries())
    for (const word of lexis.cues[name]) cues.set(word, (cues.get(word) ?? 0) | (16 << bit))
  return ({ known: name, cut, mark, text }, head) => {
    let code = (cut ? 1 : mark ? 2 : 0) ^ (cues.get(text) ?? 0)
    if (name) code ^= remember(known, name, ({ kind, grade, subkind }) => hashWord(`${kind} ${grade} ${subkind ?? ''}`))
    if (!head) return code
    code ^= remember(heads, head, ({ kind, need, subkind }) => hashWord(`${kind} ${need} ${subkind ?? ''} last`))
    return head.text.length === text.length ? code ^ 4 : code
  }
}

function remember<K>(numbers: Map<K, number>, key: K, make: (key: K) => number): number {
  let number = numbers.get(key)
  if (number === undefined) {
    number = make(key)
    numbers.set(key, number)
  }
  return number
}

/** Particles, pronouns, prepositions, adverbs, words that never stand in names, and the end of the clause: no name goes on over them. */
const endsName = ({ text, tag, cut, known }: Token): boolean =>
  cut || ENDS_CLAUSE.has(text) || (!known && /^(u|p$|r|d$|y)/.test(tag))

/** Right to left: which kind of last word comes next, nothing between that ends a name. */
function lookAhead(tokens: readonly Token[], heads: TaggedText['heads']): Int32Array {
  const ahead = new Int32Array(tokens.length)
  let kind = 0
  let distance = 0
  for (let i = tokens.length - 1; i >= 0; i--) {
    if (ENDS_SENTENCE.has(tokens[i]!.text)) kind = 0
    ahead[i] = kind && distance <= REACH ? kind * 16 + Math.min(distance, 5) : 0
    const head = heads[i]
    if (endsName(tokens[i]!)) kind = 0
    else if (head) {
      kind = (head.text.length > 1 ? 1 : 2) + 2 * KINDS.indexOf(head.kind) + 16 * NEEDS.indexOf(head.need)
      distance = 0
    }
    distance++
  }
  return ahead
}

/** Left to right: which kind of name went before, nothing between that ends a name. */
function lookBehind(tokens: readonly Token[]): Int32Array {
  const behind = new Int32Array(tokens.length)
  let kind = 0
  let distance = 0
  for (let i = 0; i < tokens.length; i++) {
    behind[i] = kind && distance <= REACH ? kind * 16 + Math.min(distance, 5) : 0
    const { known, tag } = tokens[i]!
    const own = known ? 1 + KNOWN.indexOf(known.kind) : NAME_TAGS.includes(tag) ? 4 + NAME_TAGS.indexOf(tag) : 0
    if (endsName(tokens[i]!)) kind = 0
    else if (own) {
      kind = own
      distance = 0
    }
    distance++
  }
  return behind
}
