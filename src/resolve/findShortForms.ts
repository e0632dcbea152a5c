// Short forms are found by looking for them: what the page names in full may be printed short elsewhere on it, by a word
// that no list knows (药谷, 自创区, 讯联智付). An everyday word is left alone unless it is quoted or names a zone (新区).
import { comparable } from '../text/comparable.ts'
import { tagWords, type Word } from '../text/jieba.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { contains, sentenceAt } from '../text/span.ts'
import { createTrie } from '../text/trie.ts'
import type { Article, Mention, Span } from '../types.ts'
import { isFamiliar, makeShortForms } from './makeShortForms.ts'
import { createNames, type Names } from './names.ts'
import { createShortOf, type ShortOf } from './shortOf.ts'
import { createWordStarts } from './wordStarts.ts'

/** Names that the recognizer is less sure of than this are no ground for looking. */
const SURE = 0.6

/** Adds to a document's mentions those of short forms. The result is sorted by article, start, the longest first; none crosses another. */
export function createShortFormFinder(
  lexicon: Lexicon,
): (articles: readonly Article[], mentions: readonly Mention[]) => Mention[] {
  const names = createNames(lexicon)
  const shortOf = createShortOf(names)
  const words = createWordStarts(names)
  const made = new Map<string, readonly string[]>()
  const formsOf = ({ text, kind }: Mention) => {
    const id = `${kind}|${text}`
    let forms = made.get(id)
    if (!forms) {
      forms = makeShortForms(text, kind, names, shortOf, words)
      if (made.size > 50_000) made.clear()
      made.set(id, forms)
    }
    return forms
  }
  return (articles, mentions) => {
    const forms = gatherForms(mentions, formsOf, names, shortOf)
    if (forms.size === 0) return [...mentions]
    const trie = createTrie(forms)
    const byArticle = new Map(articles.map(({ id }) => [id, [] as Mention[]]))
    for (const mention of mentions) byArticle.get(mention.articleId)?.push(mention)
    return articles.flatMap(article => {
      const own = byArticle.get(article.id)!
      const hits: Mention[] = []
      const cover = coverOf(article.text.length, own)
      const isWord = createWordTest(article, names)
      for (let at = 0; at < article.text.length; at++) {
        const hit = trie.longestAt(article.text, at)
        if (
          !hit ||
          !isFree(article.text, cover, { start: at, end: hit.end }) ||
          !isWord({ start: at, end: hit.end }, hit.value.long)
        )
          continue
        if (hit.value.articleIds && !hit.value.articleIds.has(article.id)) continue
        hits.push(toMention(article, at, hit.end, hit.value.long))
        at = hit.end - 1
      }
      return hits.length === 0 ? own : [...own, ...hits].sort((a, b) => a.start - b.start || b.end - a.end)
    })
  }
}

/** What a form stands for; a form that is no name of its own counts in these articles only. */
interface Form {
  readonly long: Mention
  readonly articleIds?: Set<string>
}

/** The forms of all sure names of a document; one that two names share is left out. */
function gatherForms(
  mentions: readonly Mention[],
  formsOf: (mention: Mention) => readonly string[],
  names: Names,
  shortOf: ShortOf,
): Map<string, Form> {
  const areOne = (a: Mention, b: Mention) => {
    const [short, long] = [a.text, b.text].map(comparable).sort((x, y) => x.length - y.length)
    return short === long || shortOf(short!, long!) !== undefined
  }
  const forms = new Map<string, Form | undefined>()
  for (const mention of mentions) {
    if (mention.confidence < SURE) continue
    for (const form of formsOf(mention)) {
      const isGeneric = names.isGeneric(form)
      if (names.places.isPlace(form) || names.isKnown(form) || (isGeneric && !names.isZone(form))) continue
      const isLocal = isGeneric || (mention.kind === 'person' && isFamiliar(form))
      const before = forms.get(form)
      if (!forms.has(form))
        forms.set(form, { long: mention, ...(isLocal && { articleIds: new Set([mention.articleId]) }) })
      else if (before && !areOne(before.long, mention)) forms.set(form, undefined)
      else if (before?.articleIds) before.articleIds.add(mention.articleId)
    }
  }
  return new Map([...forms].flatMap(([form, found]) => (found ? [[form, found] as const] : [])))
}

/** For each place of the text the longest mention over it. */
function coverOf(length: number, mentions: readonly Mention[]): (Span | undefined)[] {
  const cover = new Array<Span | undefined>(length)
  for (const mention of [...mentions].reverse()) cover.fill(mention, mention.start, mention.end)
  return cover
}

const LEVELS = new Set('省市县区州旗')

/** Whether nothing lies over the range but what is shorter and inside it, and no level of its own before it (省发改委). */
function isFree(text: string, cover: readonly (Span | undefined)[], span: Span): boolean {
  if (LEVELS.has(text[span.start - 1] ?? '') && !cover[span.start - 1]) return false
  for (let at = span.start; at < span.end; at++) {
    const over = cover[at]
    if (over && !(contains(span, over) && over.end - over.start < span.end - span.start)) return false
  }
  return true
}

/** A form of so many characters is no accident, wherever jieba cuts. */
const LONG = 6

const QUOTED = new Set(['“”', '‘’', '""', '《》', '「」'])

/** Whether a range begins and ends where jieba's words do and is more than an everyday word. Only sentences with a hit are cut into words. */
function createWordTest({ text, sentences }: Article, names: Names) {
  const cut = new Map<number, Word[]>()
  return (span: Span, long: Mention): boolean => {
    if (span.end - span.start >= LONG || QUOTED.has(`${text[span.start - 1] ?? ''}${text[span.end] ?? ''}`)) return true
    const sentence = sentenceAt(sentences, span)
    if (!sentence) return false
    const words = cut.get(sentence.start) ?? tagWords(text.slice(sentence.start, sentence.end))
    cut.set(sentence.start, words)
    const [start, end] = [span.start - sentence.start, span.end - sentence.start]
    const inside = words.filter(word => word.start >= start && word.end <= end)
    if (inside[0]?.start !== start || inside.at(-1)!.end !== end) return false
    const form = text.slice(span.start, span.end)
    return (
      names.isZone(form) ||
      long.subkind === 'team' ||
      long.kind === 'person' ||
      isName(inside, long.text.startsWith(form))
    )
  }
}

/** Tags of words that are names, or that jieba does not know. */
const NAMES = /^(?:nr|ns|nt|nz|x|j|eng)/u
/** Tags of words that no name is made of. */
const FUNCTION = /^[rpcudqy]/u

/** Everyday words make no name: a name has one of its own, or is cut into single characters (药谷), or is one long word that is not the mere beginning of the full name. */
function isName(words: readonly Word[], isOpening: boolean): boolean {
  if (words.some(({ tag }) => FUNCTION.test(tag))) return false
  if (words.some(({ tag }) => NAMES.test(tag))) return true
  return words.length === 1 ? !isOpening && words[0]!.text.length > 2 : words.some(({ text }) => text.length === 1)
}

const toMention = ({ id, text }: Article, start: number, end: number, long: Mention): Mention => ({
  id: `${id}:${start}-${end}`,
  articleId: id,
  start,
  end,
  text: text.slice(start, end),
  kind: long.kind,
  ...(long.subkind && { subkind: long.subkind }),
  recognizer: 'shortForm',
  confidence: Math.round(long.confidence * 90) / 100,
})
