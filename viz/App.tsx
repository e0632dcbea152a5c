// The page as a whole: fetches the graph, holds the state, and says what there is to say where there is no graph to show.
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { GraphView } from '../src/query/viewGraph.ts'
import { source, useAnswer } from './answers.ts'
import { Explorer } from './Explorer.tsx'
import { type Links, linkGraph } from './links.ts'
import { Message } from './panels/Message.tsx'
import { isLarge, placesInFile } from './places.ts'
import { useHistory } from './useHistory.ts'
import { useCore } from './useWork.ts'
import { WORDS } from './words.ts'

/** The whole page. */
export function App() {
  const kept = useHistory()
  const { state } = kept
  const [round, setRound] = useState(0)
  const graph = useAnswer({ about: 'graph' }, round)
  const links = useLinks(graph?.phase === 'here' ? graph.value : null)
  const inFile = useMemo(() => (links ? placesInFile(links) : {}), [links])
  const core = useCore(links)
  const words = WORDS[state.language]
  useEffect(() => {
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en'
  }, [state.language])
  if (links && links.nodes.size === 0) return <Message title={words.empty} more={words.emptyMore} />
  if (links && !core) return <Message title={words.layingOut} busy />
  if (links && core) {
    const places = isLarge(links) && !state.arrangement.whole ? core : inFile
    return <Explorer kept={kept} links={links} places={places} />
  }
  const retry = () => setRound(round + 1)
  if (graph?.phase === 'failed') {
    if (graph.gone) return <Message title={words.gone} more={words.goneMore} retry={retry} label={words.retry} />
    if (source.isFile) return <Message title={words.brokenFile} more={words.brokenFileMore(graph.message)} />
    return <Message title={words.failed + graph.message} retry={retry} label={words.retry} />
  }
  const received = graph?.phase === 'waiting' ? graph.received : 0
  return <Message title={words.loading} {...(received > 0 && { more: words.received(received / 1e6) })} busy />
}

/** The graph linked up, in a task of its own: a large one takes a while, and the page should not stand still for all at once. */
function useLinks(view: GraphView | null): Links | null {
  const [links, setLinks] = useState<Links | null>(null)
  useEffect(() => setLinks(view && linkGraph(view)), [view])
  return links
}
