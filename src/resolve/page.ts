// One document as the resolver sees it: its articles with their mentions, what stands in a head, and which province and
// city each article speaks of.

import type { AliasReason } from '../schema.ts'
import { comparable } from '../text/comparable.ts'
import { contains, sentenceAt, textOf } from '../text/span.ts'
import type { Article, Extraction, Mention, MentionId } from '../types.ts'
import type { Gazetteer } from './gazetteer.ts'

/** What a mention means where its own words do not say it. `key` is what it is compared by, where that is not the name. */
export interface Naming {
  readonly name: string
  readonly key?: string
  readonly reason: AliasReason
}

export type Namings = ReadonlyMap<MentionId, Naming>

export interface ArticleView {
  readonly article: Article
  /** Sorted by start, the longer first. */
  readonly mentions: readonly Mention[]
  /** 吉林省: of the paper, else the one most spoken of. */
  readonly province?: string
  readonly city?: string
  /** Whether it names other countries and nothing Chinese. */
  readonly isAbroad: boolean
}

export interface PageView {
  readonly extraction: Extraction
  readonly articles: readonly ArticleView[]
}

/** Looks at a document. Articles without mentions stay, so that definitions in them are read. */
export function viewPage(extraction: Extraction, mentions: readonly Mention[], places: Gazetteer): PageView {
  const byArticle = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const list = byArticle.get(mention.articleId)
    if (list) list.push(mention)
    else byArticle.set(mention.articleId, [mention])
  }
  const all = countPlaces(mentions, places)
  const articles = extraction.articles.map(article => {
    const paper = paperPlaces(article.publication ?? extraction.document.publication, places)
    const own = (byArticle.get(article.id) ?? []).sort((a, b) => a.start - b.start || b.end - a.end)
    const bylines = article.byline.map(({ paper }) => paperPlaces(paper && textOf(article.text, paper), places))
    const counted = countPlaces(own, places)
    const province = pick([
      paper.province,
      ...bylines.map(b => b.province),
      most(counted.provinces),
      most(all.provinces),
    ])
    const city = pick([paper.city, ...bylines.map(b => b.city), most(counted.cities), most(all.cities)])
    const isAbroad = isForeign(own, places)
    return { article, mentions: own, isAbroad, ...(province && { province }), ...(city && { city }) }
  })
  return { extraction, articles }
}

/** Whether a mention stands in kicker, headline or subhead. */
export const isInHead = ({ kicker, headline, subhead }: Article, mention: Mention): boolean =>
  [kicker, headline, subhead].some(part => part !== undefined && contains(part, mention))

/** Whether both stand in one sentence. */
export function inOneSentence(article: Article, a: Mention, b: Mention): boolean {
  const sentence = sentenceAt(article.sentences, a)
  return sentence !== undefined && contains(sentence, b)
}

function isForeign(mentions: readonly Mention[], places: Gazetteer): boolean {
  const leading = mentions.map(({ text }) => text.slice(0, places.placePrefix(text))).filter(place => place !== '')
  return leading.length > 0 && leading.every(place => places.isForeign(place))
}

interface Counts {
  readonly provinces: Map<string, number>
  readonly cities: Map<string, number>
}

function countPlaces(mentions: readonly Mention[], places: Gazetteer): Counts {
  const provinces = new Map<string, number>()
  const cities = new Map<string, number>()
  for (const { text } of mentions) {
    for (const division of places.leading(comparable(text))) {
      if (division.provinces.length !== 1) continue
      add(provinces, division.provinces[0]!)
      if (division.level === 'city') add(cities, division.full)
    }
  }
  return { provinces, cities }
}

const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)

/** The one named most; undefined where two are named equally. */
function most(counts: ReadonlyMap<string, number>): string | undefined {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

function paperPlaces(paper: string | undefined, places: Gazetteer): { province?: string; city?: string } {
  const division = paper === undefined ? undefined : places.leading(comparable(paper)).find(d => d.level !== 'county')
  const province = division?.provinces[0]
  if (!division || province === undefined || division.provinces.length > 1) return {}
  return division.level === 'city' ? { province, city: division.full } : { province }
}

const pick = (choices: readonly (string | undefined)[]) => choices.find(choice => choice !== undefined)
