// The page where there is a graph: decides from the state what is shown and lit, and lays out header, legend, stage,
// table, timeline and panel.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useAnswer } from './answers.ts'
import type { Painted } from './appearance.ts'
import type { Places } from './arrangement.ts'
import { siftGraph } from './facets.ts'
import type { Links } from './links.ts'
import { type Page, PageContext } from './page.ts'
import { Header } from './panels/Header.tsx'
import { Legend } from './panels/Legend.tsx'
import { Panel } from './panels/Panel.tsx'
import { Picture } from './panels/Picture.tsx'
import { Sheets } from './panels/Sheets.tsx'
import { TablePanel } from './panels/TablePanel.tsx'
import { Timeline } from './panels/Timeline.tsx'
import { composeShown, lightScene, nearSelected, type Trail } from './scene.ts'
import type { Stage } from './stage.ts'
import { type State, stepOut } from './state.ts'
import { usePalette } from './theme.ts'
import { windowTitle } from './titleOf.ts'
import type { Kept } from './useHistory.ts'
import { useBetweenness } from './useWork.ts'
import { WORDS } from './words.ts'

interface Explored {
  readonly kept: Kept
  readonly links: Links
  /** Where nodes stand first. */
  readonly places: Places
}

/** The page of a graph. */
export function Explorer({ kept, links, places }: Explored) {
  const { state, change, undo, redo } = kept
  const words = WORDS[state.language]
  const stage = useRef<Stage | null>(null)
  const [, setStanding] = useState(0)
  const putStage = useCallback((made: Stage | null) => {
    stage.current = made
    setStanding(count => count + 1)
  }, [])
  const flyTo = useCallback((ids: readonly string[]) => stage.current?.flyTo(ids), [])
  const [said, setSaid] = useState({ text: '', turn: 0 })
  const say = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), [])
  const trail = useTrail(state)
  const { facets, shown } = useShown(links, state, trail)
  const painted = usePainted(links, state, shown, trail)
  const page = useMemo<Page>(
    () => ({ state, links, facets, shown, painted, words, change, undo, redo, flyTo, stage, say }),
    [state, links, facets, shown, painted, words, change, undo, redo, flyTo, say],
  )
  useKeys(kept)
  useEffect(() => {
    document.title = windowTitle(links.view.articles, words)
  }, [links, words])
  useEffect(() => {
    if (trail) flyTo(trail.nodes)
  }, [trail, flyTo])
  return (
    <PageContext.Provider value={page}>
      <div class="page" data-sheet={state.sheet ?? 'none'}>
        <Header />
        <Legend />
        <main>
          <Picture places={places} putStage={putStage} />
          {state.table && <TablePanel />}
          <Timeline />
        </main>
        <Panel />
        <Sheets />
      </div>
      <p class="unseen" aria-live="polite">
        <span key={said.turn}>{said.text}</span>
      </p>
    </PageContext.Provider>
  )
}

/** What passes the filters, and what of it is on the stage; made anew only where that can have changed. */
function useShown(links: Links, state: State, trail: Trail | null) {
  const { filters, arrangement, selected, chosen } = state
  const near = useMemo(() => nearSelected(links, state), [links, filters, selected])
  const hidden = useMemo(() => new Set(arrangement.hidden), [arrangement.hidden])
  const facets = useMemo(() => siftGraph(links, filters, { hidden, near }), [links, filters, hidden, near])
  const shown = useMemo(
    () => composeShown(links, state, facets, trail),
    [links, facets, trail, selected, chosen, arrangement],
  )
  return { facets, shown: useSame(shown) }
}

/** The same object as before where the same is shown, so that the stage need not be put together anew. */
function useSame(shown: ReturnType<typeof composeShown>) {
  const last = useRef(shown)
  const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    a.size === b.size && [...a].every(key => b.has(key))
  const { nodes, edges, left } = last.current
  if (left !== shown.left || !isSame(nodes, shown.nodes) || !isSame(edges, shown.edges)) last.current = shown
  return last.current
}

function usePainted(links: Links, state: State, shown: ReturnType<typeof composeShown>, trail: Trail | null): Painted {
  const palette = usePalette(state.theme)
  const { look, selected, chosen, opened, hovered, arrangement } = state
  const between = useBetweenness(links, shown, look.size === 'betweenness')
  const scene = useMemo(
    () => lightScene(links, state, shown, trail),
    [links, shown, trail, selected, chosen, opened, hovered, arrangement.pinned],
  )
  return useMemo(() => ({ scene, palette, look, between, most: links.most }), [scene, palette, look, between, links])
}

/** The path that is chosen, once it is found. */
function useTrail({ route }: State): Trail | null {
  const { from, to, most, without } = route ?? { from: null, to: null, most: 0, without: [] }
  const asks = from && to && from !== to
  const answer = useAnswer(asks ? { about: 'paths', from, to, most, without } : null)
  const paths = answer?.phase === 'here' ? answer.value.paths : null
  const path = paths?.[Math.min(route?.chosen ?? 0, paths.length - 1)]
  return useMemo(
    () => (path ? { nodes: path.nodes.map(({ id }) => id), edges: path.hops.map(({ key }) => key) } : null),
    [path],
  )
}

/** Escape steps out; Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y go back and forward, but for what is being typed. */
function useKeys({ change, undo, redo }: Kept): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      if (event.key === 'Escape') return change(stepOut)
      const { target } = event
      const isTyping =
        target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
      if (isTyping || !(event.ctrlKey || event.metaKey)) return
      const key = event.key.toLowerCase()
      const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [change, undo, redo])
}
