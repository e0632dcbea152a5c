// The bar on top: what is being looked at, the search, and what can be done with it all.
import { usePage } from '../page.ts'
import { closeRoute, openRoute, setTable, setTheme, showEntity, switchLanguage, type Theme } from '../state.ts'
import { titleOf } from '../titleOf.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { Icon } from './Icon.tsx'
import { NameField } from './NameField.tsx'

const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'dark', dark: 'light', light: 'auto' }

/** The header. */
export function Header() {
  const { state, links, words, change, flyTo } = usePage()
  const { articles } = links.view
  const title = titleOf(articles, words)
  return (
    <header>
      <span class="brand">{words.brand}</span>
      <p class="what">
        {title && <b>{title}</b>}
        <span>
          {title && ' · '}
          {words.counts(articles.length, links.nodes.size, links.edges.size)}
        </span>
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
        <button
          type="button"
          class={state.table ? 'on' : ''}
          aria-pressed={state.table !== null}
          onClick={() => change(setTable(state.table ? null : 'entities'))}
        >
          {words.table}
        </button>
        <ExportMenu />
        <button
          type="button"
          title={words.themes[state.theme]}
          aria-label={words.themes[state.theme]}
          onClick={() => change(setTheme(NEXT[state.theme]))}
        >
          <Icon sign={state.theme} />
        </button>
        <button type="button" title={words.languageHint} onClick={() => change(switchLanguage)}>
          {words.language}
        </button>
      </div>
    </header>
  )
}
