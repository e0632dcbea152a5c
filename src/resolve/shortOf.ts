// Whether one name is a short form of another, from the two names alone. It says only what Chinese allows; whether the
// long one is meant is decided where both are printed. What would join two different things (北京大学 and 北京师范大学,
// 中信证券 and 中信建投证券, 3号线 and 13号线, a board and its meeting) is refused here.
import type { Names } from './names.ts'
import { createWordStarts, type WordStarts } from './wordStarts.ts'

/** How the short form was made: its end (药谷), its beginning (中兴), its own part (讯联智付), some characters (自创区), or an end whose missing part tells things apart (国防部 of another country). */
export type Shape = 'suffix' | 'prefix' | 'core' | 'initials' | 'tail'

export type ShortOf = (short: string, long: string) => Shape | undefined

/** Both names must be comparable forms. */
export function createShortOf(names: Names): ShortOf {
  const words = createWordStarts(names)
  const shortOf: ShortOf = (short, long) => {
    if (short.length < 2 || short.length >= long.length || !sameDigits(short, long)) return undefined
    if (names.withoutOrdinals(short) === short) {
      const bare = names.withoutOrdinals(long)
      if (bare.length < long.length) return bare === short ? 'suffix' : shortOf(short, bare)
    }
    if (long.endsWith(short)) return shapeOfEnd(names, words, short, long)
    if (long.startsWith(`${short}暨`)) return 'prefix'
    if (names.places.isPlace(short)) return isPlaceOf(names, short, long) ? 'prefix' : undefined
    if (isWithoutTail(names, short, long)) return 'prefix'
    const place = names.places.placePrefix(long)
    if (place > 0 && isWithoutTail(names, short, long.slice(place))) return 'core'
    if (isTeamOf(names, short, long)) return 'core'
    return !isInside(short, long) && isInitials(names, words, short, long) ? 'initials' : undefined
  }
  return shortOf
}

const DIGITS = /\d+/gu

/** Every number of the short form is a whole number of the long one. */
function sameDigits(short: string, long: string): boolean {
  const numbers = short.match(DIGITS)
  if (!numbers) return true
  const whole: readonly string[] = long.match(DIGITS) ?? []
  return numbers.every(number => whole.includes(number))
}

/** Left out in front: places, an ordinal, or a body (up to a head); a country or one character (乌国防部) only where the text named it. A name that has its own place can lack nothing else. */
function shapeOfEnd(names: Names, words: WordStarts, short: string, long: string): Shape | undefined {
  const removed = long.slice(0, long.length - short.length)
  const { places } = names
  if (names.ordinalPrefix(removed) === removed.length) return 'suffix'
  if (places.placePrefix(removed) === removed.length) {
    const isAbroad = removed !== '中国' && places.isCountry(removed) && !places.isPlace(short)
    return isAbroad ? 'tail' : 'suffix'
  }
  if (places.isPlace(short) || places.placePrefix(short) > 0) return undefined
  if (removed.length === 1) return 'tail'
  if (names.headAt(removed) < removed.length) return 'suffix'
  if (!words(long).has(removed.length) && names.levelOf(short) === undefined) return undefined
  return names.isGeneric(short) || /^[\dA-Za-z]+/u.test(short) ? 'suffix' : undefined
}

/** 深圳 of 深圳市 by the list of divisions, 东北 of 东北地区. */
const isPlaceOf = (names: Names, short: string, long: string) =>
  names.places.divisions(short).some(({ full }) => full === long) ||
  (names.places.divisions(short).length === 0 && long.startsWith(short) && names.isRegion(long.slice(short.length)))

/** 中兴 of 中兴通讯, 新登 of 新登镇: a name without a head of its own, followed by trades and legal forms or by what a place is. */
function isWithoutTail(names: Names, short: string, long: string): boolean {
  if (!long.startsWith(short) || long.length === short.length) return false
  const own = short.slice(names.places.placePrefix(short))
  if (own === '' || names.isGeneric(own) || names.headAt(short) < short.length) return false
  const tail = long.slice(short.length)
  return names.isTrade(tail) || names.isRegion(tail) || names.isSite(tail)
}

/** A name that stands in the other whole, with more words after it, is another thing: a board and its meeting. Only a cut head is not: 税改办 of 税改办公室. */
const isInside = (short: string, long: string) =>
  long.includes(short) && !(long.startsWith(short) && long.length - short.length <= 2)

/** 湖人队 of 洛杉矶湖人. */
function isTeamOf(names: Names, short: string, long: string): boolean {
  const team = short.slice(0, -1)
  const place = names.places.placePrefix(long)
  return short.endsWith('队') && team.length > 1 && place > 0 && long.slice(place) === team
}

/** 自创区 of 长春国家自主创新示范区: in order, from the start or after the place, words' first characters, some word cut short. 中国队 is no other than it says. */
function isInitials(names: Names, words: WordStarts, short: string, long: string): boolean {
  if (long.length < short.length + 2 || endsInTrade(names, short)) return false
  if (short.length < 3 && names.isGeneric(short)) return false
  if (names.places.isCountry(short.slice(0, names.headAt(short)))) return false
  const starts = words(long)
  const best = align(short, long, starts, openings(names, long))
  if (best === undefined || best.score < 0.85 * short.length) return false
  if (best.cuts > 0)
    return (
      best.reachesHead || (short.length > 2 && best.skips === 0 && best.left <= 1 && best.score > short.length - 0.15)
    )
  return best.reachesHead && long.length >= 2 * short.length && isOfficeOf(names, short)
}

/** A name that keeps its trade is whole: 中信证券 is not 中信建投证券. */
const endsInTrade = (names: Names, short: string) => short.length > 3 && names.isTrade(short.slice(-2))

export const IN_FRONT = ['中央', '中国', '国家', '全国', '中华', '国际', '世界', '人民共和国']
const OFFICE = /(?:局|厅|委|署|办|委员会|管委会|办公室)$/u

/** 前海管理局: whole words, but an office with a name before its head that is more than a place; most of the long name is left out. */
function isOfficeOf(names: Names, short: string): boolean {
  const own = short.slice(0, names.headAt(short))
  return (
    OFFICE.test(short) && own !== '' && !IN_FRONT.includes(own) && !names.places.isPlace(own) && !names.isGeneric(own)
  )
}

/** Where a short form may begin: at the start, and after each ordinal, place, 中国 or 国家 in front. */
export function openings(names: Names, long: string): Set<number> {
  const opening = new Set([0])
  for (const at of opening) {
    const rest = long.slice(at)
    const fronts = IN_FRONT.filter(word => rest.startsWith(word)).map(word => word.length)
    const ends = [names.ordinalPrefix(rest), ...names.places.placeEnds(rest), ...fronts]
    for (const end of ends) if (end > 0) opening.add(at + end)
  }
  return opening
}

/** `cuts` counts words of which only a part was taken, `skips` words left out between taken ones, `left` words after them. */
interface Alignment {
  readonly score: number
  readonly cuts: number
  readonly skips: number
  readonly left: number
  readonly reachesHead: boolean
}

interface Path {
  readonly score: number
  readonly cuts: number
  readonly skips: number
  readonly at: number
}

/** The best way to find the characters of `short` in order in `long`: a word's first character counts 1, one right after the last or the very last 0.9, another 0.2. */
function align(
  short: string,
  long: string,
  starts: ReadonlySet<number>,
  opening: ReadonlySet<number>,
): Alignment | undefined {
  let paths: readonly Path[] = [...opening]
    .filter(at => long[at] === short[0])
    .map(at => ({ score: 1, cuts: 0, skips: 0, at }))
  for (let i = 1; i < short.length; i++) {
    const next = new Map<number, Path>()
    for (const path of paths) {
      for (let at = long.indexOf(short[i]!, path.at + 1); at !== -1; at = long.indexOf(short[i]!, at + 1)) {
        const found = step(path, at, long, starts)
        const known = next.get(at)
        if (!known || found.score > known.score || (found.score === known.score && found.cuts > known.cuts))
          next.set(at, found)
      }
    }
    paths = [...next.values()]
  }
  const best = [...paths].sort((a, b) => b.score - a.score || b.at - a.at)[0]
  if (!best) return undefined
  const isCut = best.at < long.length - 1 && !starts.has(best.at + 1)
  const left = [...starts].filter(start => start > best.at).length
  return { ...best, cuts: best.cuts + (isCut ? 1 : 0), left, reachesHead: left === 0 }
}

function step(path: Path, at: number, long: string, starts: ReadonlySet<number>): Path {
  const isNext = at === path.at + 1
  const gain = starts.has(at) ? 1 : isNext || at === long.length - 1 ? 0.9 : 0.2
  let between = 0
  for (let i = path.at + 1; i < at; i++) if (starts.has(i)) between++
  const isCut = !isNext && (!starts.has(path.at + 1) || !starts.has(at))
  return { score: path.score + gain, cuts: path.cuts + (isCut ? 1 : 0), skips: path.skips + between, at }
}
