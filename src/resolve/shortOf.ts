// Whether one name is a short form of another, from the two names alone. It says only what Chinese allows; whether the
// long one is meant is decided where both are printed. What would join two different things (北京大学 and 北京师范大学,
// 中国女篮 and 女篮 of another country, 3号线 and 13号线) is refused here.
import { tagWords } from '../text/jieba.ts'
import type { Names } from './names.ts'

/** How the short form was made: its end (药谷), its beginning (中兴), its own part (讯联智付), or some characters (自创区). */
export type Shape = 'suffix' | 'prefix' | 'core' | 'initials'

export type ShortOf = (short: string, long: string) => Shape | undefined

const DIGITS = /\d+/gu

/** Both names must be comparable forms. */
export function createShortOf(names: Names): ShortOf {
  const words = createWordStarts()
  return (short, long) => {
    if (short.length < 2 || short.length >= long.length || !sameDigits(short, long)) return undefined
    if (long.endsWith(short)) return isSuffix(names, words, short, long) ? 'suffix' : undefined
    if (names.places.isPlace(short)) return isRegionOf(names, short, long) ? 'prefix' : undefined
    if (isWithoutTail(names, short, long)) return 'prefix'
    const place = names.places.placePrefix(long)
    if (place > 0 && isWithoutTail(names, short, long.slice(place))) return 'core'
    return isInitials(names, words, short, long) ? 'initials' : undefined
  }
}

/** Every number of the short form is a whole number of the long one. */
function sameDigits(short: string, long: string): boolean {
  const numbers = short.match(DIGITS)
  if (!numbers) return true
  const whole: readonly string[] = long.match(DIGITS) ?? []
  return numbers.every(number => whole.includes(number))
}

const isRegionOf = (names: Names, short: string, long: string) =>
  long.startsWith(short) && names.isRegion(long.slice(short.length))

/** What is left out in front must end where a word ends; before a name that has its place already, only a place or an ordinal can be left out. */
function isSuffix(names: Names, words: WordStarts, short: string, long: string): boolean {
  const removed = long.slice(0, long.length - short.length)
  const isBefore =
    names.places.placePrefix(removed) === removed.length || names.ordinalPrefix(removed) === removed.length
  if (isBefore) return true
  if (names.places.isPlace(short) || names.places.placePrefix(short) > 0) return false
  return words(long).has(removed.length) || names.levelOf(short) !== undefined || names.headAt(removed) < removed.length
}

/** 中兴 of 中兴通讯: a name without a head of its own, followed by nothing but trades and legal forms. */
function isWithoutTail(names: Names, short: string, long: string): boolean {
  if (!long.startsWith(short) || long.length === short.length) return false
  if (names.isGeneric(short) || names.places.isPlace(short)) return false
  return names.headAt(short) === short.length && names.isTrade(long.slice(short.length))
}

/** 自创区 of 长春国家自主创新示范区: in order, from the start or after the place, mostly words' first characters, the head kept. */
function isInitials(names: Names, words: WordStarts, short: string, long: string): boolean {
  if (long.length < short.length + 2 || names.isGeneric(short)) return false
  const starts = words(long)
  const opening = openings(names, long)
  const best = align(short, long, starts, opening)
  if (best === undefined || best.score < 0.85 * short.length) return false
  const isCompany = names.isTrade(long.slice(names.headAt(long)))
  if (!best.reachesHead && !isCompany) return false
  if (best.cuts > 0) return true
  return names.headAt(short) === short.length && isCompany && short.length >= 4
}

/** Where a short form may begin: at the start, after the places in front, after 中国 or 国家. */
function openings(names: Names, long: string): Set<number> {
  const place = names.places.placePrefix(long)
  const opening = new Set([0, place])
  for (const word of ['中国', '国家', '全国', '中华'])
    if (long.startsWith(word, place)) opening.add(place + word.length)
  opening.add(names.ordinalPrefix(long))
  return opening
}

interface Alignment {
  readonly score: number
  readonly cuts: number
  readonly reachesHead: boolean
}

/** The best way to find the characters of `short` in order in `long`: a word's first character counts 1, one right after the last 0.9, another 0.2. */
function align(
  short: string,
  long: string,
  starts: ReadonlySet<number>,
  opening: ReadonlySet<number>,
): Alignment | undefined {
  const lastWord = Math.max(...starts)
  type Path = { score: number; cuts: number; at: number }
  let paths: Path[] = [...opening].filter(at => long[at] === short[0]).map(at => ({ score: 1, cuts: 0, at }))
  for (let i = 1; i < short.length; i++) {
    const next = new Map<number, Path>()
    for (const path of paths) {
      for (let at = long.indexOf(short[i]!, path.at + 1); at !== -1; at = long.indexOf(short[i]!, at + 1)) {
        const isNext = at === path.at + 1
        const gain = starts.has(at) ? 1 : isNext ? 0.9 : at === long.length - 1 ? 0.9 : 0.2
        const cut = !isNext && !starts.has(path.at + 1) ? 1 : 0
        const found = { score: path.score + gain, cuts: path.cuts + cut, at }
        const known = next.get(at)
        if (!known || found.score > known.score || (found.score === known.score && found.cuts > known.cuts))
          next.set(at, found)
      }
    }
    paths = [...next.values()]
  }
  const best = paths.sort((a, b) => b.score - a.score || b.at - a.at)[0]
  if (!best) return undefined
  const isCut = best.at < long.length - 1 && !starts.has(best.at + 1)
  return { score: best.score, cuts: best.cuts + (isCut ? 1 : 0), reachesHead: best.at >= lastWord }
}

type WordStarts = (name: string) => ReadonlySet<number>

/** Where jieba's words begin in a name; remembered, since names come again and again. */
function createWordStarts(): WordStarts {
  const known = new Map<string, ReadonlySet<number>>()
  return name => {
    let starts = known.get(name)
    if (!starts) {
      starts = new Set(tagWords(name).map(({ start }) => start))
      if (known.size > 50_000) known.clear()
      known.set(name, starts)
    }
    return starts
  }
}
