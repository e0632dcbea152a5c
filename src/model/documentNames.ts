// One document, one decision, inside the model: what other sentences of the document name is a feature of this one (context of
// predictions, after Ratinov & Roth 2009). Sentences are taken in blocks, so that a text of any length costs its length.
import type { TypedSpan } from './labels.ts'

/** How many sentences are looked at together. */
export const BLOCK = 60
/** A longer name is met again in short forms only. */
const LONGEST = 40

interface Name {
  readonly text: string
  readonly type: number
  seen: number
}

/** A sentence and the names found in it; `type` as an index. */
export interface NamedSentence {
  readonly text: string
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: number }[]
}

/** Told of each unit that lies in a name which another sentence of the block has: `place` 0 alone, 1 first, 2 last, 3 inside; `seen` how often. */
export type NoteName = (sentence: number, at: number, type: number, place: number, seen: number) => void

/** Looks for the names of every sentence in all others of the block. */
export function findDocumentNames(block: readonly NamedSentence[], types: number, note: NoteName): void {
  const names = new Map<string, Name>()
  const byFirst = new Map<number, Name[]>()
  const own = block.map(({ text, names: spans }) =>
    spans.flatMap(({ start, end, type }) => {
      if (end - start > LONGEST) return []
      const key = `${type}\t${text.slice(start, end)}`
      let name = names.get(key)
      if (!name) {
        name = { text: text.slice(start, end), type, seen: 0 }
        names.set(key, name)
        const first = text.charCodeAt(start)
        byFirst.set(first, [...(byFirst.get(first) ?? []), name])
      }
      name.seen++
      return [name]
    }),
  )
  if (names.size === 0) return
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length)
  for (const [index, { text }] of block.entries()) {
    for (const name of own[index]!) name.seen--
    match(text, byFirst, types, (at, type, place, seen) => note(index, at, type, place, seen))
    for (const name of own[index]!) name.seen++
  }
}

/** From left to right, of each type the longest name that begins at a unit and was seen. */
function match(
  text: string,
  byFirst: ReadonlyMap<number, readonly Name[]>,
  types: number,
  note: (at: number, type: number, place: number, seen: number) => void,
): void {
  const reach = new Int32Array(types)
  for (let at = 0; at < text.length; at++) {
    const candidates = byFirst.get(text.charCodeAt(at))
    if (!candidates) continue
    for (const { text: name, type, seen } of candidates) {
      if (seen <= 0 || at < reach[type]! || !text.startsWith(name, at)) continue
      reach[type] = at + name.length
      for (let i = 0; i < name.length; i++)
        note(at + i, type, name.length === 1 ? 0 : i === 0 ? 1 : i === name.length - 1 ? 2 : 3, seen)
    }
  }
}

/** Spans with their types as indices. */
export const withIndices = (spans: readonly TypedSpan[], types: readonly string[]) =>
  spans.map(({ start, end, type }) => ({ start, end, type: types.indexOf(type) }))
