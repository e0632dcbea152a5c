// The bar on top: what is being looked at, the search, and what can be done with it all.
import type { GraphView } from '../../src/query/viewGraph.ts'
import { usePage } from '../page.ts'
import { closeRoute, openRoute, showEntity, switchLanguage } from '../state.ts'
import type { Words } from '../words.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { NameField } from './NameField.tsx'

/** The header. */
export function Header() {
  const { state, links, words, change, flyTo } = usePage()
  const { articles } = links.view
  return (
    <header>
      <span class="brand">{words.brand}</span>
      <p class="what">
        <b>{titleOf(links.view, words)}</b>
        <span> · {words.counts(articles.length, links.nodes.size, links.edges.size)}</span>
      </p>
      <div class="search">
        <NameField
          id="search"
          label={words.search}
          shortcut
          onPick={hit => {
            change(showEntity(hit.id))
            flyTo([hit.id])
          }}
        />
      </div>
      <div class="actions">
        <button
          type="button"
          class={state.route ? 'on' : ''}
          aria-pressed={state.route !== null}
          onClick={() => change(state.route ? closeRoute : openRoute)}
        >
          {words.connect}
        </button>
        <ExportMenu />
        <button type="button" title={words.languageHint} onClick={() => change(switchLanguage)}>
          {words.language}
        </button>
      </div>
    </header>
  )
}

/** 城市晚报 2022-07-15; several papers by their names; without a paper, the file or the number of files. */
export function titleOf({ articles }: GraphView, words: Words): string {
  const papers = [...new Set(articles.flatMap(article => article.publication ?? []))]
  const days = [...new Set(articles.flatMap(article => article.published ?? []))].sort()
  const when = days.length > 1 ? `${days[0]} – ${days.at(-1)}` : days.join('')
  if (papers.length > 0 && papers.length <= 3) return `${papers.join('、')} ${when}`.trim()
  const sources = [...new Set(articles.map(article => article.source))]
  const files = sources.length === 1 ? (sources[0]!.split('/').at(-1) ?? '') : words.sources(sources.length)
  return `${files} ${when}`.trim()
}
