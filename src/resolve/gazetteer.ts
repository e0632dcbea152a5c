// What is known of places: full and short names, which lies in which. The short name of a county means nothing by
// itself (朝阳 is a city and two districts), so only what is printed beside it or the page's province can tell.
import type { Lexicon } from '../text/lexicon.ts'
import { createTrie } from '../text/trie.ts'

export type Level = 'province' | 'city' | 'county'

export interface Division {
  readonly full: string
  /** Equal to `full` where there is none. */
  readonly short: string
  readonly level: Level
  /** The provinces in which one of this name lies; itself for a province. */
  readonly provinces: readonly string[]
}

export interface Gazetteer {
  /** The divisions of which this is the full or the short name. */
  divisions(name: string): readonly Division[]
  /** A country's or a foreign city's name. */
  isForeign(name: string): boolean
  isCountry(name: string): boolean
  isPlace(name: string): boolean
  /** How much of the name's beginning is names of places, one after another: 湖南省衡阳市人民检察院 → 6. */
  placePrefix(name: string): number
  /** Where each of those places ends. */
  placeEnds(name: string): readonly number[]
  /** The divisions that begin a name, the longest reading. */
  leading(name: string): readonly Division[]
}

/** Reads `divisions`, `division-parents` and `countries`. */
export function createGazetteer(lexicon: Lexicon): Gazetteer {
  const byName = readDivisions(lexicon)
  const countries = new Set<string>()
  const foreign = new Set<string>()
  for (const { cells } of lexicon.table('countries')) {
    const [name = '', level] = cells
    if (level === 'country') countries.add(name)
    if (name !== '中国') foreign.add(name)
  }
  const isPlace = (name: string) => byName.has(name) || countries.has(name) || foreign.has(name)
  const trie = createTrie([...byName.keys(), ...countries, ...foreign].map(name => [name, true] as const))
  const placeEnds = (name: string) => {
    const ends: number[] = []
    for (let found = trie.longestAt(name, 0); found; found = trie.longestAt(name, found.end)) ends.push(found.end)
    return ends
  }
  const divisions = (name: string) => byName.get(name) ?? []
  return {
    divisions,
    isForeign: name => foreign.has(name) && !byName.has(name),
    isCountry: name => countries.has(name),
    isPlace,
    placePrefix: name => placeEnds(name).at(-1) ?? 0,
    placeEnds,
    leading: name => {
      const found = trie.longestAt(name, 0)
      return found ? divisions(name.slice(0, found.end)) : []
    },
  }
}

function readDivisions(lexicon: Lexicon): Map<string, Division[]> {
  const provinces = new Map<string, string[]>()
  for (const { cells } of lexicon.table('division-parents')) {
    const [name = '', province = ''] = cells
    const known = provinces.get(name)
    if (!known) provinces.set(name, [province])
    else if (!known.includes(province)) known.push(province)
  }
  const byName = new Map<string, Division[]>()
  for (const { cells } of lexicon.table('divisions')) {
    const [full = '', printed = '', level = 'county'] = cells
    if (level === 'city' && byName.get(full)?.some(({ level }) => level === 'province')) continue
    const short = printed !== '' && full.startsWith(printed) ? printed : full
    const division: Division = {
      full,
      short,
      level: level as Level,
      provinces: level === 'province' ? [full] : (provinces.get(full) ?? []),
    }
    for (const name of new Set([full, short])) byName.set(name, [...(byName.get(name) ?? []), division])
  }
  return byName
}
