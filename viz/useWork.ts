// The works of the worker as the page uses them: the places of a large graph's core, the layout that runs, and who lies
// between others.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type Places, settleAt } from './arrangement.ts'
import type { Links } from './links.ts'
import { coreOf, isLarge, placesInFile } from './places.ts'
import type { Shown } from './scene.ts'
import type { Stage } from './stage.ts'
import type { State, Update } from './state.ts'
import { start, workOn } from './work.ts'

/** Where the most connected part of a large graph stands; of a graph that can be seen together, nothing more is wanted. Null while it is worked out. */
export function useCore(links: Links | null): Places | null {
  const [core, setCore] = useState<{ readonly links: Links; readonly places: Places } | null>(null)
  useEffect(() => {
    if (!links || !isLarge(links)) return
    const nodes = new Set(coreOf(links))
    const isBetween = (key: string) =>
      nodes.has(links.edges.get(key)!.source) && nodes.has(links.edges.get(key)!.target)
    const edges = new Set([...nodes].flatMap(id => links.at.get(id)!.map(({ key }) => key)).filter(isBetween))
    const take = (places: Places) => setCore({ links, places })
    return start(
      workOn('layOut', links, { nodes, edges }),
      ({ places }) => take(places),
      () => take(placesOfCore(links, nodes)),
    )
  }, [links])
  if (!links) return null
  if (!isLarge(links)) return NOWHERE
  return core?.links === links ? core.places : null
}

const NOWHERE: Places = {}

/** Without a worker the core stands where the file has it. */
function placesOfCore(links: Links, nodes: ReadonlySet<string>): Places {
  return Object.fromEntries(Object.entries(placesInFile(links)).filter(([id]) => nodes.has(id)))
}

/** A layout that can be let run and stopped; what it came to is one step of the history. */
export interface Running {
  readonly isOn: boolean
  readonly toggle: () => void
}

/** The layout of what is shown. */
export function useRunningLayout(
  stage: { readonly current: Stage | null },
  { links, shown, state, change }: Laid,
): Running {
  const [isOn, setOn] = useState(false)
  const end = useRef<(() => void) | null>(null)
  const stop = useCallback(() => {
    if (!end.current) return
    end.current()
    end.current = null
    setOn(false)
    const places = stage.current?.places()
    if (places) change(settleAt(rounded(places)))
  }, [change, stage])
  useEffect(() => stop, [shown.nodes])
  const toggle = () => {
    if (end.current || !stage.current) return stop()
    const work = workOn('run', links, shown, { places: stage.current.places(), pinned: state.arrangement.pinned })
    end.current = start(work, ({ places }) => stage.current?.move(places), stop)
    setOn(true)
  }
  return { isOn, toggle }
}

interface Laid {
  readonly links: Links
  readonly shown: Shown
  readonly state: State
  readonly change: (update: Update) => void
}

const rounded = (places: Places): Places =>
  Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]))

type Values = Readonly<Record<string, number>>

/** How much each of what is shown lies between the others, 0 to 1, the greatest being 1; null while it is counted or nobody asks. */
export function useBetweenness(links: Links, { nodes, edges }: Shown, isAsked: boolean): Values | null {
  const [counted, setCounted] = useState<{ readonly nodes: ReadonlySet<string>; readonly values: Values } | null>(null)
  useEffect(() => {
    if (!isAsked) return
    const take = (values: Values) => setCounted({ nodes, values })
    return start(
      workOn('betweenness', links, { nodes, edges }),
      ({ values }) => take(shares(values)),
      () => take({}),
    )
  }, [links, nodes, edges, isAsked])
  return isAsked && counted?.nodes === nodes ? counted.values : null
}

function shares(values: Values): Values {
  const most = Object.values(values).reduce((greatest, value) => Math.max(greatest, value), 0) || 1
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value / most]))
}
