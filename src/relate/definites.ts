// Common nouns that point back: 出席会议 means the meeting of the sentence before, 本次论坛 the forum of the headline, 他 the
// person last named.
import { tagWords } from '../text/jieba.ts'
import type { Span } from '../types.ts'
import { isBreak, type Ref } from './view.ts'
import type { Definite, Words } from './words.ts'

/** Names of the article so far. */
export interface Earlier {
  readonly names: readonly Ref[]
  /** Events that something was said of. */
  readonly events: readonly Ref[]
}

const POINTERS = ['本次', '此次', '本届', '这次', '该', '这一', '这项', '这条', '这个', '本', '此']
const POINTED = 0.7
const BARE = 0.6
const FARTHEST = 40
const LONGEST_WORD = 6
/** What follows a person named by the surname alone. */
const SURNAMED = /^(?:[于在说称则还也曾被因又将已]|表示|随后|后来)/u

/** The pointing nouns of a sentence as refs to what they point at, the nearest fitting name before them. */
export function findDefinites(
  text: string,
  sentence: Span,
  names: readonly Ref[],
  earlier: Earlier,
  words: Words,
): Ref[] {
  const found: Ref[] = []
  let next = 0
  for (let at = sentence.start; at < sentence.end; at++) {
    while (next < names.length && names[next]!.end <= at) next++
    const name = names[next]
    if (name && name.start <= at) {
      at = name.end - 1
      continue
    }
    const person = beginsWithSurname(text, at, sentence)
      ? surnamed(text, at, [...earlier.names.slice(-FARTHEST), ...names.slice(0, next)])
      : undefined
    if (person) {
      found.push(refBack(person, at, at + 1, POINTED))
      continue
    }
    const word = words.definites.longestAt(text, at)
    if (!word || (name && word.end > name.start)) continue
    const definite = word.value
    const pointer = POINTERS.find(one => text.startsWith(one, at - one.length))
    if (
      pointer === undefined &&
      !(definite.bare && standsAlone(text, { start: at, end: word.end }, sentence, definite))
    )
      continue
    const before = definite.kind === 'event' ? earlier.events : earlier.names
    const target = antecedent(definite, [...before.slice(-FARTHEST), ...names.slice(0, next)])
    if (target)
      found.push(refBack(target, at - (pointer?.length ?? 0), word.end, pointer === undefined ? BARE : POINTED))
    at = word.end - 1
  }
  return found
}

const beginsWithSurname = (text: string, at: number, sentence: Span): boolean =>
  (at === sentence.start || isBreak(text, at - 1)) && SURNAMED.test(text.slice(at + 1, at + 3))

/** 潘于2014年被查: a surname alone at the head of a clause is the one person of that surname. */
function surnamed(text: string, at: number, names: readonly Ref[]): Ref | undefined {
  const bearers = names.filter(({ kind, mention }) => kind === 'person' && mention.text.startsWith(text[at]!))
  if (new Set(bearers.map(({ mention }) => mention.text)).size !== 1) return undefined
  const word = tagWords(text.slice(at, at + LONGEST_WORD))[0]
  return word?.text.length === 1 || word?.tag === 'x' ? bearers.at(-1) : undefined
}

/** A bare noun points back where it begins a clause or ends one, as in 会议经表决 and 出席会议; a pronoun does anywhere. */
function standsAlone(text: string, { start, end }: Span, sentence: Span, definite: Definite): boolean {
  const follows = text[end] ?? ' '
  if (definite.kind === 'person') return !'们的'.includes(follows)
  const begins = start === sentence.start || isBreak(text, start - 1)
  const ends = end === sentence.end || isBreak(text, end) || follows === '并'
  return (begins && !'期的'.includes(follows)) || ends
}

function antecedent(definite: Definite, names: readonly Ref[]): Ref | undefined {
  const fitting = (ref: Ref) => ref.kind === definite.kind && (!definite.subkind || ref.subkind === definite.subkind)
  return (
    names.findLast(ref => fitting(ref) && ref.mention.text.endsWith(definite.noun)) ??
    (definite.bare ? names.findLast(fitting) : undefined)
  )
}

function refBack(target: Ref, start: number, end: number, confidence: number): Ref {
  const { mention, kind, subkind } = target
  return {
    start,
    end,
    kind,
    ...(subkind && { subkind }),
    mention,
    confidence: confidence * target.confidence,
    inside: [],
  }
}
