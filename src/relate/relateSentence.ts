// One sentence → what it says: names and clauses are worked out once (View), then titles, names in names, patterns and
// figures each read them. What later sentences need, who is spoken of and whose posts, goes into the article's memory.
import { type FoundDate, findDates } from '../text/dates.ts'
import { overlaps } from '../text/span.ts'
import type { Article, Figure, Relation, Span } from '../types.ts'
import { buildView, type ViewWithTitles } from './buildView.ts'
import { findDefinites } from './definites.ts'
import type { OwnerContext } from './figureSubject.ts'
import type { FigureWords } from './figureWords.ts'
import { findQuantities } from './findQuantities.ts'
import { findTopics, lightStart } from './findTopics.ts'
import { type CompiledPatterns, type MatchContext, matchPatterns, type PatternMatch } from './matchPatterns.ts'
import { relateDate, relateNamedDates } from './relateDates.ts'
import { relateFigures } from './relateFigures.ts'
import { relateMatch } from './relateMatch.ts'
import { relateNested } from './relateNested.ts'
import { relateResume } from './relateResume.ts'
import { relateHolding, type Seats } from './relateTitles.ts'
import { subjectAt, type Topic } from './topics.ts'
import type { Ref } from './view.ts'
import type { Words } from './words.ts'

/** The country that 全国 and 我国 speak of. */
const NATION = '中国'

const isNation = (ref: Ref): boolean => ref.mention.text === NATION
const isEvent = (ref: Ref): boolean => ref.kind === 'event'

/** What is prepared once and read for every sentence. */
export interface Means {
  readonly compiled: CompiledPatterns
  readonly words: Words
  readonly figureWords: FigureWords
  /** ISO date from which 今年 and 14日 are reckoned. */
  readonly published: string | undefined
}

/** What is known of an article from the sentences before. */
export interface Memory {
  readonly seats: Seats
  readonly names: Ref[]
  /** Names of events that something was said of; only these are meant by 会议, 活动 afterwards. */
  readonly events: Ref[]
  readonly before: (readonly Topic[])[]
  headline: readonly Topic[]
}

/** Relations and figures of one sentence. `names` are its outermost names. */
export function relateSentence(
  article: Article,
  sentence: Span,
  names: readonly Ref[],
  { memory, means }: { memory: Memory; means: Means },
): { relations: Relation[]; figures: Figure[] } {
  const { text } = article
  const { words, figureWords, compiled, published } = means
  const pointing = findDefinites(text, sentence, names, memory, words)
  const refs = [...names, ...pointing].sort((a, b) => a.start - b.start)
  const made = buildView(article, sentence, refs, words)
  const { view } = made
  const dates = datesIn(text, sentence, names, published)
  const quantities = findQuantities(
    text,
    sentence,
    [...refs, ...dates].sort((a, b) => a.start - b.start),
    figureWords,
  )
  const topics = findTopics(view, dates, words)
  const clusters = relateClusters(made, memory.seats)
  const subject: MatchContext['subject'] = query => {
    const opener = words.openers.longestAt(text, query.clause.start) !== undefined
    return subjectAt(topics, memory, { ...query, opener, owners: false })
  }
  const matches = matchPatterns(compiled, { view, titles: made.context, words, quantities, subject })
  const heading = isHeading(article, sentence)
  const owners: OwnerContext = {
    view,
    words,
    figureWords,
    heading,
    lightStart: clause => lightStart(view, clause.start, clause.end, dates, words),
    main: () => memory.headline[0]?.refs[0],
    nation: () => names.find(isNation) ?? memory.names.find(isNation),
    event: () => memory.events.at(-1) ?? memory.names.findLast(isEvent) ?? view.refs.find(isEvent),
    subject: (at, clause, ends) =>
      subjectAt(topics, memory, { at, clause, ends, opener: false, owners: true, carried: true, principal: true }),
  }
  const free = quantities.filter(quantity => !isUsed(quantity, matches))
  const relations = [
    ...relateNested(refs, article, sentence),
    ...clusters,
    ...relateResume(made, dates, memory),
    ...matches.flatMap(match => relateMatch(match, made, memory.seats, { words, dates })),
  ]
  const figures = [
    ...relateFigures({ ...owners, quantities: free, dates }),
    ...relateNamedDates(owners, dates),
    ...matches.flatMap(match => relateDate(match, view, dates)),
  ]
  memory.names.push(...names)
  memory.events.push(...eventsOf(view.refs, matches, heading))
  if (topics.length > 0) memory.before.push(topics)
  if (heading) memory.headline = [...topics, ...memory.headline]
  return { relations, figures }
}

/** The dates of a sentence that are not part of a name. */
function datesIn(
  text: string,
  { start, end }: Span,
  names: readonly Ref[],
  published: string | undefined,
): FoundDate[] {
  return findDates(text.slice(start, end), published)
    .map(date => ({ ...date, start: date.start + start, end: date.end + start }))
    .filter(date => !names.some(name => overlaps(name, date)))
}

function eventsOf(refs: readonly Ref[], matches: readonly PatternMatch[], heading: boolean): Ref[] {
  const ends = new Set(matches.flatMap(match => [...match.from, ...match.to]))
  return refs.filter(ref => ref.kind === 'event' && (heading || ends.has(ref)))
}

const isUsed = (quantity: Span, matches: readonly PatternMatch[]): boolean =>
  matches.some(match => match.figure && match.figure.start === quantity.start)

const isHeading = ({ kicker, headline, subhead }: Article, sentence: Span): boolean =>
  [kicker, headline, subhead].some(span => span && span.start <= sentence.start && sentence.end <= span.end)

/** Titles in front of names; persons that follow in a list share them until one has his own. */
function relateClusters({ view, clusters }: ViewWithTitles, seats: Seats): Relation[] {
  const { article, sentence } = view
  const source = { article, sentence, rule: 'title' }
  return [...clusters].flatMap(([person, { holdings }]) => {
    const list = view.lists.get(person) ?? [person]
    const sharing = list.slice(list.indexOf(person) + 1)
    const until = sharing.findIndex(other => clusters.has(other))
    const persons = [person, ...(until < 0 ? sharing : sharing.slice(0, until))].filter(ref => ref.kind === 'person')
    return persons.flatMap(one => holdings.flatMap(holding => relateHolding(one, holding, seats, source) ?? []))
  })
}
