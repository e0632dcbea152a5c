// What the graph can be taken away as: what is shown or all of it, for another program, as a picture, or as this page in
// one file.
import { useEffect, useRef, useState } from 'preact/hooks'
import { FORMS, type Form, takeAway } from '../download.ts'
import { usePage } from '../page.ts'
import { placesInFile } from '../places.ts'
import { windowTitle } from '../titleOf.ts'

type Scope = 'shown' | 'all'

/** A menu of downloads; it closes on Escape and on a click elsewhere. */
export function ExportMenu() {
  const { words } = usePage()
  const menu = useRef<HTMLDetailsElement>(null)
  useClosing(menu)
  return (
    <details class="menu" ref={menu}>
      <summary>{words.export}</summary>
      <Choices />
    </details>
  )
}

function Choices() {
  const { words, say } = usePage()
  const [scope, setScope] = useState<Scope>('shown')
  const [busy, setBusy] = useState<Form | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const taken = useTaken()
  const take = async (form: Form) => {
    setBusy(form)
    setFailed(null)
    say(words.exporting)
    try {
      await takeAway(form, taken(scope))
      say(words.exported)
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(null)
    }
  }
  return (
    <div class="choices">
      <fieldset>
        <legend class="unseen">{words.exportScope}</legend>
        {(['shown', 'all'] as const).map(one => (
          <label key={one}>
            <input type="radio" name="scope" checked={scope === one} onChange={() => setScope(one)} />
            {words.exportScopes[one]}
          </label>
        ))}
      </fieldset>
      {(Object.keys(FORMS) as Form[]).map(form => (
        <button type="button" key={form} disabled={busy !== null} aria-busy={busy === form} onClick={() => take(form)}>
          {words.exportForms[form]}
          <small>{busy === form ? words.exporting : words.exportUses[form]}</small>
        </button>
      ))}
      {failed && (
        <p class="failed" role="alert">
          {words.failed}
          {failed}
        </p>
      )}
    </div>
  )
}

/** What is taken, as it looks now. */
function useTaken() {
  const { state, links, shown, painted, words, stage } = usePage()
  return (scope: Scope): Parameters<typeof takeAway>[1] => {
    const here = { ...state.arrangement.places, ...stage.current?.places() }
    const title = windowTitle(links.view.articles, words)
    if (scope === 'shown') return { links, painted, nodes: shown.nodes, edges: shown.edges, places: here, title }
    const places = { ...placesInFile(links), ...here }
    return { links, painted, nodes: new Set(links.nodes.keys()), edges: new Set(links.edges.keys()), places, title }
  }
}

function useClosing(menu: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const close = (event: Event) => {
      const { current } = menu
      if (!current?.open) return
      const leaves = event instanceof KeyboardEvent ? event.key === 'Escape' : !current.contains(event.target as Node)
      if (!leaves) return
      if (event instanceof KeyboardEvent) {
        event.preventDefault()
        current.querySelector('summary')?.focus()
      }
      current.open = false
    }
    addEventListener('keydown', close, true)
    addEventListener('pointerdown', close)
    return () => {
      removeEventListener('keydown', close, true)
      removeEventListener('pointerdown', close)
    }
  }, [menu])
}
