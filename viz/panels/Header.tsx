// The bar on top: what is being looked at, the search, and what can be done with it all.
import { usePage } from '../page.ts'
import { closeRoute, openRoute, showEntity, switchLanguage } from '../state.ts'
import { titleOf } from '../titleOf.ts'
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
        <b>{titleOf(articles, words)}</b>
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
