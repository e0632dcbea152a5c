// Common nouns that point back: 出席会议 means the meeting of the sentence before, 本次论坛 the forum of the headline.
import type { Span } from '../types.ts'
import { isBreak, type Ref } from './view.ts'
import type { Definite, Words } from './words.ts'

const POINTERS = ['本次', '此次', '本届', '这次', '该', '这一', '这项', '这条', '这个', '本', '此']
const POINTED = 0.7
const BARE = 0.6
const FARTHEST = 40

/** The pointing nouns of a sentence as refs to what they point at, the nearest fitting name before them. */
export function findDefinites(
  text: string,
  sentence: Span,
  names: readonly Ref[],
  earlier: readonly Ref[],
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
    const word = words.definites.longestAt(text, at)
    if (!word || (name && word.end > name.start)) continue
    const pointer = POINTERS.find(
      pointer => text.endsWith(pointer, at) || text.startsWith(pointer, at - pointer.length),
    )
    const pointed = pointer !== undefined && text.startsWith(pointer, at - pointer.length)
    if (!pointed && !(word.value.bare && standsAlone(text, at, word.end, sentence))) continue
    const target = antecedent(word.value, [...earlier.slice(-FARTHEST), ...names.slice(0, next)])
    if (target) found.push(refBack(target, pointed ? at - pointer!.length : at, word.end, pointed ? POINTED : BARE))
    at = word.end - 1
  }
  return found
}

/** A bare noun points back where it begins a clause or ends one, as in 会议经表决 and 出席会议. */
function standsAlone(text: string, start: number, end: number, sentence: Span): boolean {
  const begins = start === sentence.start || isBreak(text, start - 1)
  const ends = end === sentence.end || isBreak(text, end) || text[end] === '并'
  return (begins && !'期们的'.includes(text[end] ?? ' ')) || ends
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
