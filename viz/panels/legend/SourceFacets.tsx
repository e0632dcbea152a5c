// 来源 and 文章: the papers and what is printed in them; one at a time can be narrowed to.
import { useMemo, useState } from 'preact/hooks'
import type { ArticleSummary } from '../../../src/query/viewGraph.ts'
import { toggleArticle, toggleSource } from '../../filters.ts'
import { usePage } from '../../page.ts'
import { Fold } from '../Fold.tsx'
import { fewWith, holding } from './facetRows.ts'
import { PickRow } from './PickRow.tsx'

const FEW_SOURCES = 6
const FEW_ARTICLES = 12
/** With more articles than these a list is no way to find one. */
const MANY_ARTICLES = 40

/** The papers, or files where no paper is known; nothing where there is one, or where nearly every article is a file of its own. */
export function SourceFacet() {
  const { state, links, facets, words, change } = usePage()
  const sources = useMemo(() => [...new Set(links.sources.values())], [links])
  const { source: chosen } = state.filters
  if (sources.length < 2 || (sources.length > MANY_ARTICLES && 2 * sources.length > links.view.articles.length))
    return null
  const rows = sources.map(source => (
    <PickRow
      key={source}
      name={source}
      count={facets.sources.get(source) ?? 0}
      isChosen={chosen === source}
      isOther={chosen !== null && chosen !== source}
      onPick={() => change(toggleSource(source))}
    />
  ))
  const few = fewWith(FEW_SOURCES, chosen === null ? -1 : sources.indexOf(chosen))
  return (
    <section>
      <h2>{words.bySource}</h2>
      <Fold few={few} members={rows} more={words.moreOf} />
    </section>
  )
}

/** The articles, of the chosen paper where one is chosen. */
export function ArticleFacet() {
  const { state, links, words } = usePage()
  const { source, article } = state.filters
  const [text, setText] = useState('')
  const here = useMemo(
    () => links.view.articles.filter(({ id }) => source === null || id === article || links.sources.get(id) === source),
    [links, source, article],
  )
  const found = useMemo(() => holding(here, text, ({ headline }) => headline), [here, text])
  if (here.length === 0) return null
  return (
    <section>
      <h2>{words.articles}</h2>
      {(here.length > MANY_ARTICLES || text !== '') && <Find text={text} onText={setText} />}
      <Rows articles={found} />
      {found.length === 0 && <p class="soft">{words.noHeadline}</p>}
    </section>
  )
}

function Find({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { words } = usePage()
  return (
    <input
      class="find"
      type="search"
      autocomplete="off"
      spellcheck={false}
      placeholder={words.findHeadline}
      aria-label={words.findHeadline}
      value={text}
      onInput={event => onText(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key !== 'Escape' || text === '') return
        event.preventDefault()
        onText('')
      }}
    />
  )
}

function Rows({ articles }: { articles: readonly ArticleSummary[] }) {
  const { state, facets, words, change } = usePage()
  const { article: chosen } = state.filters
  const rows = useMemo(
    () =>
      articles.map(({ id, headline }) => (
        <PickRow
          key={id}
          name={headline || words.untitled}
          count={facets.articles.get(id) ?? 0}
          isChosen={chosen === id}
          isOther={chosen !== null && chosen !== id}
          onPick={() => change(toggleArticle(id))}
        />
      )),
    [articles, chosen, facets, words, change],
  )
  const at = articles.findIndex(({ id }) => id === chosen)
  return <Fold few={fewWith(FEW_ARTICLES, at)} members={rows} more={words.moreOf} />
}
