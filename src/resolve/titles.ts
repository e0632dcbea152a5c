// Organs printed by their bare name after the body that they belong to: 长春新区党工委副书记、管委会主任, 赣州市委常委、市政府
// 副市长, 省乡村振兴局. The nearest body in the sentence is meant; else the place that the article speaks of.

import type { Lexicon } from '../text/lexicon.ts'
import { cell } from '../text/lines.ts'
import type { Mention } from '../types.ts'
import type { Names } from './names.ts'
import { type ArticleView, inOneSentence, type Naming, type PageView } from './page.ts'

/** Organ → the last characters of names that can bear it. */
export type Organs = ReadonlyMap<string, readonly string[]>

export const readOrgans = (lexicon: Lexicon): Organs =>
  new Map(lexicon.table('organs').map(row => [cell(row, 0, 'an organ'), cell(row, 1, 'who bears it').split(' ')]))

/** How far back in a sentence the body may stand, in UTF-16 units. */
const REACH = 40

/** What the bare organs on a page mean. */
export function nameTitles({ articles }: PageView, names: Names, organs: Organs): Map<string, Naming> {
  const namings = new Map<string, Naming>()
  for (const view of articles) {
    for (const [at, mention] of view.mentions.entries()) {
      if (mention.kind !== 'organization') continue
      const level = names.levelOf(mention.text)
      if (level === undefined ? !organs.has(mention.text) : isCutOff(view, mention)) continue
      const naming =
        fromSentence(view, at, name => bodyOf(name, mention.text, level, names, organs)) ??
        (level === undefined ? undefined : fromArticle(view, mention, level))
      if (naming && naming.name !== mention.text) namings.set(mention.id, naming)
    }
  }
  return namings

  function fromSentence(view: ArticleView, at: number, read: (name: string) => string | undefined): Naming | undefined {
    const mention = view.mentions[at]!
    for (let i = at - 1; i >= 0 && view.mentions[i]!.start >= mention.start - REACH; i--) {
      const before = view.mentions[i]!
      if (before.end > mention.start || !inOneSentence(view.article, mention, before)) continue
      const name = read(namings.get(before.id)?.name ?? before.text)
      if (name === undefined) continue
      const isPrinted = view.mentions.some(({ text }) => text === name)
      return { name, reason: isPrinted ? 'shortened' : 'inTitle' }
    }
    return undefined
  }
}

/** 各盟市政府 are several. */
const isCutOff = ({ article }: ArticleView, { start }: Mention) =>
  /[各省市县区盟州旗乡镇]/u.test(article.text[start - 1] ?? '')

/** The full name of an organ beside this name; undefined where the name shows no body that could bear it. */
function bodyOf(
  name: string,
  organ: string,
  level: string | undefined,
  names: Names,
  organs: Organs,
): string | undefined {
  if (level !== undefined) {
    const place = names.places.placePrefix(name)
    const end = name.startsWith(level, place) ? place + level.length : place
    return place > 0 && name.slice(0, end).endsWith(level) ? name.slice(0, end) + organ.slice(level.length) : undefined
  }
  const bearers = organs.get(organ) ?? []
  for (let at = 2; at < name.length; at++) {
    if (!organs.has(name.slice(at))) continue
    const body = name.slice(0, at)
    return fits(body, bearers) ? body + organ : undefined
  }
  return undefined
}

const fits = (body: string, bearers: readonly string[]) =>
  bearers.includes('*') || bearers.some(end => body.endsWith(end))

/** The only longer name in the article that ends so; else the organ of the place that the article speaks of. */
function fromArticle(view: ArticleView, { text }: Mention, level: string): Naming | undefined {
  const { mentions, province, city } = view
  const full = new Set(
    mentions.filter(other => other.text.length > text.length && other.text.endsWith(text)).map(other => other.text),
  )
  if (full.size > 0) return full.size === 1 ? { name: [...full][0]!, reason: 'shortened' } : undefined
  const place = [province, city].find(name => name?.endsWith(level))
  if (place === undefined) return undefined
  return { name: place + text.slice(level.length), reason: place === province ? 'province' : 'inTitle' }
}
