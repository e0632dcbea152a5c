// What a person may have meant who typed a name that is not there.
import { comparable } from '../text/comparable.ts'
import { byCode } from '../text/order.ts'
import type { NameKeys } from './nameKeys.ts'

const SUGGESTIONS = 3
/** Names that share fewer of their characters than this are no suggestion. */
const NEAR = 0.4

/** At most three names of entities that sound the same as `text` or share characters with it, the nearest first. `sound` holds the text's own pinyin; null where nobody made it: then characters alone count. */
export function suggestNames(
  keys: readonly NameKeys[],
  text: string,
  sound: Pick<NameKeys, 'pinyin'> | null = null,
): string[] {
  const wanted = new Set(comparable(text))
  const pinyin = sound?.pinyin || undefined
  const scores = new Map<string, number>()
  for (const one of keys) {
    const score = Number(one.pinyin === pinyin) + likeness(one.comparable, wanted)
    if (score >= NEAR && score > (scores.get(one.id) ?? 0)) scores.set(one.id, score)
  }
  return namesOf(keys, scores).slice(0, SUGGESTIONS)
}

/** The names of those entities, the highest score first, a name that several have once. */
function namesOf(keys: readonly NameKeys[], scores: ReadonlyMap<string, number>): string[] {
  const names = new Map<string, number>()
  for (const { id, name, isAlias } of keys) {
    const score = scores.get(id)
    if (!isAlias && score !== undefined) names.set(name, Math.max(score, names.get(name) ?? 0))
  }
  return [...names].sort(([a, score], [b, other]) => other - score || byCode(a, b)).map(([name]) => name)
}

/** Dice's coefficient over characters: 0 nothing in common, 1 the same characters. */
function likeness(name: string, wanted: ReadonlySet<string>): number {
  let common = 0
  for (const character of wanted) if (name.includes(character)) common++
  return common === 0 ? 0 : (2 * common) / (new Set(name).size + wanted.size)
}
