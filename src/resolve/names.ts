// What a name is made of: places in front, its own part, plain words, and a head that says what the thing is. Short
// forms, keys and generic names are all told from this.
import { comparable } from '../text/comparable.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { createTrie, type Trie } from '../text/trie.ts'
import { createGazetteer, type Gazetteer } from './gazetteer.ts'

export interface Names {
  readonly places: Gazetteer
  /** The name with short forms that everybody knows written out: 江苏省发改委 → 江苏省发展和改革委员会. Equal keys are one thing. */
  key(name: string): string
  /** Whether a name has no part of its own (管委会, 第一届理事会, 市中级人民法院, 商务厅): which one is meant, only its article tells. */
  isGeneric(name: string): boolean
  /** A ministry's bare name, which other countries' bear too: 国防部. */
  isCentral(name: string): boolean
  /** Whether everybody knows the name, as it stands or as a short form: it is never short for anything else. */
  isKnown(name: string): boolean
  /** Whether a name says nothing at all (会议, 该公司): it can only stand for what was named before. */
  isPlain(name: string): boolean
  /** Whether it begins with its level and lacks its place: 省医疗保障局, 市政府. Gives the level. */
  levelOf(name: string): string | undefined
  /** Where the head begins: 长春药谷 has none (its length), 北京大学 → 2. */
  headAt(name: string): number
  /** Whether the text is made of nothing but trades and legal forms: 网络有限公司, 通讯. */
  isTrade(text: string): boolean
  /** Whether the text is what a place's short name leaves out: 地区, 合作区. */
  isRegion(text: string): boolean
  isSite(text: string): boolean
  /** A site that has organs of its own and is called by this word alone: 新区. */
  isZone(text: string): boolean
  /** How much of the beginning says which of a series: 第十五届, 2025年, 14. */
  ordinalPrefix(name: string): number
  /** The name with its end in the short forms that everybody knows: 江苏省发展和改革委员会 → 江苏省发改委, 江苏省发展改革委. */
  withShortEnds(name: string): readonly string[]
  /** The name without what says which of a series: 杭州第19届亚运会 → 杭州亚运会. */
  withoutOrdinals(name: string): string
}

const LEVEL = /^(省|市|县|区|州|旗|镇|乡|自治区|自治州)(?![省市县区州旗级内外长])(?=.)/u
const LEVEL_WORDS =
  /^(市区|县城|区域|镇区|乡村|区块|市场|省份|州长|省长|市长|县长|区长|省级|市级|县级|区级|市民|市中心)/u
const ORDINAL =
  /^(?:第[\d〇零一二三四五六七八九十百]+[届次期批轮]?|\d{2,4}年度?|[\d〇零一二三四五六七八九十]+[届次]|首届|本届)+/u
const ORDINALS = /第[\d〇零一二三四五六七八九十百]+[届次]|\d{4}年度?/gu

/** Reads the lexicon's tables of name parts. */
export function createNames(lexicon: Lexicon): Names {
  const places = createGazetteer(lexicon)
  const central = readExpansions(lexicon, 'central')
  const whole = new Map([...readExpansions(lexicon, 'whole'), ...central])
  const fullNames = new Set(whole.values())
  const ends = readExpansions(lexicon, 'end')
  const classes = new Map<string, string[]>()
  for (const { cells } of lexicon.table('name-words')) {
    const [word = '', kind = ''] = cells
    classes.set(kind, [...(classes.get(kind) ?? []), word])
  }
  const trieOf = (...kinds: string[]) =>
    createTrie(kinds.flatMap(kind => classes.get(kind) ?? []).map(w => [w, true] as const))
  const plain = trieOf('head', 'plain')
  const generic = trieOf('head', 'plain', 'field')
  const trade = trieOf('trade')
  const regions = new Set(classes.get('region') ?? [])
  const zones = new Set(classes.get('zone') ?? [])
  const sites = new Set(classes.get('site') ?? [])
  const heads = new Set(classes.get('head') ?? [])
  const ordinalPrefix = (name: string) => ORDINAL.exec(name)?.[0].length ?? 0
  const bare = (name: string) => name.slice(LEVEL.exec(name)?.[0].length ?? 0)
  return {
    places,
    key: createKey(whole, ends, places),
    isGeneric: name =>
      !places.isPlace(name) &&
      !whole.has(name) &&
      (isMadeOf(generic, name, ordinalPrefix) || isMadeOf(generic, bare(name), ordinalPrefix)),
    isKnown: name => (whole.has(name) && !central.has(name)) || fullNames.has(name),
    isCentral: name => central.has(name),
    isPlain: name => isMadeOf(plain, name, ordinalPrefix),
    levelOf: name => (LEVEL_WORDS.test(name) || places.isPlace(name) ? undefined : LEVEL.exec(name)?.[0]),
    headAt: name => {
      for (let at = Math.max(0, name.length - 8); at < name.length; at++) if (heads.has(name.slice(at))) return at
      return name.length
    },
    isTrade: text => isMadeOf(trade, text, () => 0),
    isRegion: text => regions.has(text),
    isZone: text => zones.has(text),
    isSite: text => zones.has(text) || sites.has(text),
    ordinalPrefix,
    withShortEnds: name =>
      [...ends].filter(([, full]) => name.endsWith(full)).map(([short, full]) => name.slice(0, -full.length) + short),
    withoutOrdinals: name => name.replace(ORDINALS, ''),
  }
}

/** Whether words of the trie (and ordinals) fill the text from end to end. */
function isMadeOf(words: Trie<true>, text: string, ordinal: (rest: string) => number): boolean {
  const reached = new Set([0])
  for (let at = 0; at < text.length; at++) {
    if (!reached.has(at)) continue
    for (const { end } of words.allAt(text, at)) reached.add(end)
    const length = text[at] === '第' || at === 0 ? ordinal(text.slice(at)) : 0
    if (length > 0) reached.add(at + length)
  }
  return text !== '' && reached.has(text.length)
}

/** The short forms of `name-expansions`: of whole names, or of their last part. */
function readExpansions(lexicon: Lexicon, place: string): Map<string, string> {
  const rows = lexicon.table('name-expansions').filter(({ cells }) => cells[2] === place)
  return new Map(rows.map(({ cells: [short = '', full = ''] }) => [comparable(short), comparable(full)]))
}

type Expansions = ReadonlyMap<string, string>

function createKey(whole: Expansions, ends: Expansions, places: Gazetteer): (name: string) => string {
  const known = new Map<string, string>()
  const build = (name: string) => {
    const text = comparable(name)
    const listed = whole.get(text)
    if (listed !== undefined) return listed
    for (let at = Math.max(0, text.length - 12); at < text.length; at++) {
      const full = ends.get(text.slice(at))
      if (full === undefined || text.endsWith(full)) continue
      return withFullPlace(text.slice(0, at), places) + full
    }
    return text
  }
  return name => {
    let key = known.get(name)
    if (key === undefined) {
      key = build(name)
      if (known.size > 100_000) known.clear()
      known.set(name, key)
    }
    return key
  }
}

/** 江苏 → 江苏省 before an organ's name; left alone where several divisions share the short name. */
function withFullPlace(prefix: string, places: Gazetteer): string {
  const divisions = places.divisions(prefix)
  const province = divisions.find(({ level }) => level === 'province')
  const only = province ?? (divisions.length === 1 ? divisions[0] : undefined)
  return only ? only.full : prefix
}
