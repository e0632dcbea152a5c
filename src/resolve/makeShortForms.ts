// The short forms that a name could be printed by, so that they can be looked for: its end after the place (药谷) or with one character
// of a country (俄国防部), its part
// before trades and legal forms (讯联智付), initials with the head (自创区), the parts of a foreign person's name.
import type { EntityKind } from '../schema.ts'
import { comparable } from '../text/comparable.ts'
import type { Names } from './names.ts'
import { IN_FRONT, openings, type ShortOf } from './shortOf.ts'
import type { WordStarts } from './wordStarts.ts'

const LONGEST = 8
/** More words than this between the opening and the head are not tried. */
const MOST_WORDS = 5

/** Every short form of the name that `shortOf` allows, in comparable form. */
export function makeShortForms(
  name: string,
  kind: EntityKind,
  names: Names,
  shortOf: ShortOf,
  words: WordStarts,
): string[] {
  const text = comparable(name)
  if (kind === 'person') return personParts(text, names)
  if (kind === 'document' || text.length > 40) return []
  const forms = new Set<string>([...ends(text, names), ...fronts(text, kind, names)])
  if (kind !== 'place' && !names.isTrade(text.slice(-2)))
    for (const form of initials(text, names, words)) forms.add(form)
  const allowed = [...forms].filter(form => form.length <= LONGEST && !IN_FRONT.includes(form) && shortOf(form, text))
  return [...allowed, ...names.withShortEnds(text)].filter(form => form.length > 1)
}

/** 老马, 小布: how an article that knows a person calls him. */
export const FAMILIAR = ['老', '小']
export const isFamiliar = (form: string): boolean => form.length === 2 && FAMILIAR.includes(form[0]!)

function personParts(text: string, names: Names): string[] {
  const parts = text.split('-').filter(part => part.length > 1 && !names.places.isPlace(part))
  const familiar = /^\p{Script=Han}/u.test(text) ? FAMILIAR.map(word => word + text[0]) : []
  return parts.length > 1 ? [parts[0]!, parts.at(-1)!, ...familiar] : familiar
}

function ends(text: string, names: Names): string[] {
  const cuts = [...names.places.placeEnds(text), names.ordinalPrefix(text)]
  for (let at = 3; at < text.length - 1; at++) if (names.headAt(text.slice(0, at)) < at) cuts.push(at)
  const abroad = names.places
    .placeEnds(text)
    .slice(0, 1)
    .filter(at => names.places.isCountry(text.slice(0, at)))
  return [...cuts.filter(at => at > 0).map(at => text.slice(at)), ...abroad.map(at => text[0] + text.slice(at))]
}

function fronts(text: string, kind: EntityKind, names: Names): string[] {
  const found: string[] = []
  for (let at = text.length - 1; at > 1; at--) {
    const tail = text.slice(at)
    const isTail =
      kind === 'organization' ? names.isTrade(tail) : names.isSite(tail) || (kind === 'place' && names.isRegion(tail))
    if (!isTail) continue
    for (const start of [0, names.places.placePrefix(text)]) found.push(text.slice(start, at))
  }
  return found
}

/** The first characters of one to three words, the first of them right at an opening, and the head's first or last character or both. */
function initials(text: string, names: Names, words: WordStarts): string[] {
  const found: string[] = []
  const starts = [...words(text)].sort((a, b) => a - b)
  const head = Math.max(starts.at(-1) ?? 0, 0)
  for (const opening of openings(names, text)) {
    const letters = starts.filter(at => at > opening && at < head).map(at => text[at]!)
    const closings = new Set([
      text[head]!,
      text.at(-1)!,
      ...(text.length - head > 2 ? [text[head]! + text.at(-1)!] : []),
    ])
    const middles = ['', ...letters.slice(0, MOST_WORDS), ...pairs(letters.slice(0, MOST_WORDS))]
    for (const middle of middles) for (const closing of closings) found.push(text[opening] + middle + closing)
  }
  return found.filter(form => form.length > 2)
}

const pairs = (letters: readonly string[]) => letters.flatMap((a, i) => letters.slice(i + 1).map(b => a + b))
