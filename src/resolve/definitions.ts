// Short names that the text itself defines: （以下简称《方案》）, （下称“公司”）, （WHO）, “一港”即“未来医药港”, 最高拉达，也就是议会,
// 证券简称：海南橡胶. A defined form need not be a mention anywhere.
import { comparable } from '../text/comparable.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { cell } from '../text/lines.ts'
import { createTrie, type Trie } from '../text/trie.ts'
import type { Mention } from '../types.ts'
import type { ArticleView } from './page.ts'
import type { ShortOf } from './shortOf.ts'

/** `short` is printed as another name of `mention`. */
export interface Definition {
  readonly mention: Mention
  readonly short: string
}

export interface Markers {
  readonly after: Trie<true>
  readonly between: Trie<true>
  readonly label: Trie<true>
}

/** Reads `definition-markers`. */
export function readMarkers(lexicon: Lexicon): Markers {
  const rows = lexicon
    .table('definition-markers')
    .map(row => [cell(row, 0, 'a marker'), cell(row, 1, 'where')] as const)
  const trieOf = (where: string) =>
    createTrie(rows.filter(row => row[1] === where).map(([marker]) => [marker, true] as const))
  return { after: trieOf('after'), between: trieOf('between'), label: trieOf('label') }
}

const OPEN = '“‘"《「『〈'
const CLOSE = '”’"》」』〉'
const BRACKETS = '（('
const BRACKETS_END = '）)'
const COMMAS = '，,、 '
const STOP = '，,。；;：:！!？?、（）()\n“”《》‘’「」『』'
/** How far a definition may reach, in UTF-16 units. */
const REACH = 60
const LONGEST = 24
const LONGEST_MARKER = 7

/** What an article defines, in the order of its mentions. */
export function readDefinitions(view: ArticleView, markers: Markers, shortOf: ShortOf): Definition[] {
  const { text } = view.article
  const found: Definition[] = []
  const outermost = new Map<number, Mention>()
  for (const mention of view.mentions) if (!outermost.has(mention.end)) outermost.set(mention.end, mention)
  for (const mention of outermost.values()) {
    const end = skip(text, mention.end, CLOSE)
    const short =
      BRACKETS.includes(text[end] ?? '\n') && end < text.length
        ? inBrackets(text, end, mention, markers, shortOf)
        : afterMarker(text, COMMAS.includes(text[end] ?? '\n') ? end + 1 : end, markers.after)
    if (short !== undefined) found.push({ mention, short })
    const other = acrossMarker(text, end, mention, markers, view.mentions)
    if (other) found.push(other)
    const quoted = beforeMarker(text, mention.start, markers.between)
    if (quoted !== undefined) found.push({ mention, short: quoted })
  }
  return [...found, ...readLabels(view, markers.label)].filter(({ mention, short }) => isOther(mention, short))
}

const isOther = (mention: Mention, short: string) =>
  short.trim() !== '' && comparable(short) !== comparable(mention.text)

function skip(text: string, at: number, characters: string): number {
  while (at < text.length && characters.includes(text[at]!)) at++
  return at
}

/** Inside （…）: after a marker anywhere in it, else all of it where it is a short form or Latin initials. */
function inBrackets(
  text: string,
  open: number,
  mention: Mention,
  markers: Markers,
  shortOf: ShortOf,
): string | undefined {
  const limit = Math.min(text.length, open + REACH)
  let close = open + 1
  while (close < limit && !BRACKETS_END.includes(text[close]!)) close++
  if (close >= limit) return undefined
  for (let at = open + 1; at < close; at++) {
    const short = afterMarker(text, at, markers.after)
    if (short !== undefined) return short
  }
  const inner = strip(text.slice(open + 1, close))
  if (/^[A-Z][A-Za-z&.-]{1,9}$/u.test(inner)) return mention.kind === 'person' ? undefined : inner
  return shortOf(comparable(inner), comparable(mention.text)) ? inner : undefined
}

/** The name that a marker at `at` introduces. */
function afterMarker(text: string, at: number, markers: Trie<true>): string | undefined {
  const marker = markers.longestAt(text, at)
  return marker && nameAt(text, skip(text, marker.end, '为是：: '))
}

/** The name at `at`: up to its closing quote, else up to the next mark. */
function nameAt(text: string, at: number): string | undefined {
  const quote = OPEN.indexOf(text[at] ?? '\n')
  if (quote >= 0 && at < text.length) {
    const close = text.indexOf(CLOSE[quote]!, at + 1)
    return close > at + 1 && close - at <= LONGEST ? text.slice(at + 1, close) : undefined
  }
  let end = at
  while (end < text.length && end - at <= LONGEST && !STOP.includes(text[end]!) && !/\s/u.test(text[end]!)) end++
  return end > at + 1 && end - at <= LONGEST ? text.slice(at, end) : undefined
}

const strip = (text: string) => text.replace(/^[“‘"《「『〈\s]+|[”’"》」』〉\s]+$/gu, '')

/** “一港”即“未来医药港”: both sides quoted, or both mentions. The defined one is the shorter. */
function acrossMarker(
  text: string,
  end: number,
  left: Mention,
  markers: Markers,
  mentions: readonly Mention[],
): Definition | undefined {
  const marker = markers.between.longestAt(text, end)
  if (!marker) return undefined
  const start = skip(text, marker.end, OPEN)
  const right = mentionAt(mentions, start)
  if (!right) return undefined
  return right.text.length >= left.text.length
    ? { mention: right, short: left.text }
    : { mention: left, short: right.text }
}

/** The quoted name, itself no mention, that a marker before `start` follows: “一港”即“未来医药港”. */
function beforeMarker(text: string, start: number, markers: Trie<true>): string | undefined {
  let at = start
  while (at > 0 && OPEN.includes(text[at - 1]!)) at--
  for (let from = at - 1; from >= Math.max(0, at - LONGEST_MARKER); from--) {
    if (markers.longestAt(text, from)?.end !== at || !CLOSE.includes(text[from - 1] ?? '\n')) continue
    const open = text.lastIndexOf(OPEN[CLOSE.indexOf(text[from - 1]!)]!, from - 2)
    if (open >= 0 && from - open <= LONGEST) return text.slice(open + 1, from - 1)
  }
  return undefined
}

/** 证券简称：海南橡胶 is of the first company that the article names. */
function readLabels({ article, mentions }: ArticleView, markers: Trie<true>): Definition[] {
  const company = mentions.find(({ kind, subkind }) => kind === 'organization' && subkind === 'company')
  if (!company) return []
  const found: Definition[] = []
  for (let at = article.text.indexOf('简称'); at !== -1; at = article.text.indexOf('简称', at + 2)) {
    const marker = at >= 2 ? markers.longestAt(article.text, at - 2) : undefined
    const short = marker && nameAt(article.text, skip(article.text, marker.end, '：: '))
    if (short) found.push({ mention: company, short })
  }
  return found
}

/** The longest mention that begins at `start`; mentions are sorted. */
function mentionAt(mentions: readonly Mention[], start: number): Mention | undefined {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found = mentions[low]
  return found?.start === start ? found : undefined
}
