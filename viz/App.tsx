// The page as a whole: fetches the graph, holds the state and keeps it in the address, and lays out header, legend,
// stage and panel.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ArticleView } from '../src/query/describeArticle.ts'
import type { Path } from '../src/query/findPaths.ts'
import type { GraphView } from '../src/query/viewGraph.ts'
import { fromHash, toHash } from './address.ts'
import { Canvas } from './Canvas.tsx'
import { type Links, linkGraph } from './links.ts'
import { homeLanguage, type Page, PageContext } from './page.ts'
import { Header } from './panels/Header.tsx'
import { Legend } from './panels/Legend.tsx'
import { Message } from './panels/Message.tsx'
import { Panel } from './panels/Panel.tsx'
import { Sheets } from './panels/Sheets.tsx'
import { composeScene, type Trail } from './scene.ts'
import { ADDRESS, useAnswer } from './server.ts'
import type { Stage } from './stage.ts'
import { isFiltered, type State, stepOut, type Update } from './state.ts'
import { titleOf } from './titleOf.ts'
import { WORDS } from './words.ts'

/** The whole page. */
export function App() {
  const [state, change] = useAddressedState()
  const [round, setRound] = useState(0)
  const graph = useAnswer<GraphView>(ADDRESS.graph, round)
  const links = useMemo(() => (graph?.phase === 'here' ? linkGraph(graph.value) : null), [graph])
  const words = WORDS[state.language]
  useEffect(() => {
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en'
  }, [state.language])
  if (links && links.nodes.size > 0) return <Explorer state={state} change={change} links={links} />
  const retry = () => setRound(round + 1)
  if (links) return <Message title={words.empty} more={words.emptyMore} />
  if (graph?.phase !== 'failed') return <Message title={words.loading} busy />
  if (graph.gone) return <Message title={words.gone} more={words.goneMore} retry={retry} label={words.retry} />
  return <Message title={words.failed + graph.message} retry={retry} label={words.retry} />
}

/** The state, and each change of it in the browser's history where it can be a link. */
function useAddressedState(): [State, (update: Update) => void] {
  const [state, setState] = useState(() => fromHash(location.hash, homeLanguage()))
  useEffect(() => {
    const address = `#${toHash(state, homeLanguage())}`
    if (address !== (location.hash || '#')) history.pushState(null, '', address)
  }, [state])
  useEffect(() => {
    const restore = () => setState(fromHash(location.hash, homeLanguage()))
    addEventListener('popstate', restore)
    return () => removeEventListener('popstate', restore)
  }, [])
  const change = useCallback((update: Update) => setState(update), [])
  return [state, change]
}

interface Explored {
  readonly state: State
  readonly change: (update: Update) => void
  readonly links: Links
}

function Explorer({ state, change, links }: Explored) {
  const words = WORDS[state.language]
  const stage = useRef<Stage | null>(null)
  const flyTo = useCallback((ids: readonly string[]) => stage.current?.flyTo(ids), [])
  const page = useMemo<Page>(() => ({ state, links, words, change, flyTo }), [state, links, words, change, flyTo])
  const trail = useTrail(state)
  const articleNodes = useArticleNodes(state.article)
  const scene = useMemo(() => composeScene(links, state, { articleNodes, trail }), [links, state, articleNodes, trail])
  useEscape(change)
  useEffect(() => {
    document.title = `${titleOf(links.view.articles, words)} · ${words.brand}`
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
          <Canvas scene={scene} stage={stage} />
          {scene.nodes.size === 0 && isFiltered(state) && <p class="over">{words.nothingShown}</p>}
        </main>
        <Panel />
        <Sheets />
      </div>
    </PageContext.Provider>
  )
}

/** The path that is chosen, once the server has found it. */
function useTrail({ route }: State): Trail | null {
  const asks = route?.from && route.to && route.from !== route.to
  const answer = useAnswer<{ paths: readonly Path[] }>(asks ? ADDRESS.paths(route.from!, route.to!) : null)
  const paths = answer?.phase === 'here' ? answer.value.paths : null
  const path = paths?.[Math.min(route?.chosen ?? 0, paths.length - 1)]
  return useMemo(
    () => (path ? { nodes: path.nodes.map(({ id }) => id), edges: path.hops.map(({ key }) => key) } : null),
    [path],
  )
}

/** What the article narrowed to names, once it is here. */
function useArticleNodes(article: string | null): ReadonlySet<string> | null {
  const answer = useAnswer<ArticleView>(article === null ? null : ADDRESS.article(article))
  const view = answer?.phase === 'here' ? answer.value : null
  return useMemo(() => (view ? new Set(view.mentions.map(({ entity }) => entity)) : null), [view])
}

function useEscape(change: (update: Update) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) change(stepOut)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [change])
}
