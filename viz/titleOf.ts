// What the page is headed with: the papers and days that the articles come from, as far as all of them say it.
import type { GraphView } from '../src/query/viewGraph.ts'
import type { Words } from './words.ts'

const MOST_PAPERS = 3

/** 城市晚报 2022-07-15; where the papers are many or not known, the name of the one file or the number of files; nothing where there are no articles. */
export function titleOf(articles: GraphView['articles'], words: Pick<Words, 'sources'>): string {
  if (articles.length === 0) return ''
  const papers = known(articles.map(({ publication }) => publication))
  const days = known(articles.map(({ published }) => published)).sort()
  const sources = [...new Set(articles.map(({ source }) => source))]
  const file = sources.length === 1 ? sources[0]!.split('/').at(-1)! : words.sources(sources.length)
  const from = papers.length > 0 && papers.length <= MOST_PAPERS ? papers.join('、') : file
  const when = days.length > 1 ? `${days[0]} – ${days.at(-1)}` : days.join('')
  return `${from} ${when}`.trim()
}

/** What the window is headed with. */
export const windowTitle = (articles: GraphView['articles'], words: Pick<Words, 'sources' | 'brand'>): string =>
  [titleOf(articles, words), words.brand].filter(Boolean).join(' · ')

/** The different values; none where one is missing. */
const known = (values: readonly (string | undefined)[]): string[] =>
  values.includes(undefined) ? [] : [...new Set(values as readonly string[])]
