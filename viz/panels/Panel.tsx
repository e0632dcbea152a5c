// The right panel: whichever of its contents the state asks for.
import { useEffect, useRef } from 'preact/hooks'
import { usePage } from '../page.ts'
import { ArticlePanel } from './ArticlePanel.tsx'
import { EntityPanel } from './EntityPanel.tsx'
import { Overview } from './Overview.tsx'
import { PathPanel } from './PathPanel.tsx'
import { RelationPanel } from './RelationPanel.tsx'
import { SeveralPanel } from './SeveralPanel.tsx'

/** Article before path before several chosen before what is selected; with nothing chosen, where to begin. */
export function Panel() {
  const { state, words } = usePage()
  const { reading, route, chosen, selected } = state
  const panel = useTop<HTMLElement>(`${reading?.article} ${route === null} ${chosen.length > 1} ${selected?.key}`)
  const content = reading ? (
    <ArticlePanel key={reading.article} reading={reading} />
  ) : route ? (
    <PathPanel route={route} />
  ) : chosen.length > 1 ? (
    <SeveralPanel chosen={chosen} />
  ) : selected?.what === 'entity' ? (
    <EntityPanel key={selected.key} id={selected.key} />
  ) : selected ? (
    <RelationPanel key={selected.key} edge={selected.key} />
  ) : (
    <Overview />
  )
  return (
    <aside class="r" aria-label={words.detail} ref={panel} tabIndex={-1}>
      {content}
    </aside>
  )
}

/** Scrolls to the top when the content changes, and takes the focus where nothing else has it. */
function useTop<T extends HTMLElement>(content: string) {
  const panel = useRef<T>(null)
  const first = useRef(content)
  useEffect(() => {
    // At first the focus is the document's, so that Tab begins at the top of the page.
    if (content === first.current) return
    first.current = ''
    if (panel.current) panel.current.scrollTop = 0
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true })
  }, [content])
  return panel
}
