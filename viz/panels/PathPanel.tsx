// 怎么连上的: two names, and the ways that lead from one to the other, each step with the sentence that says it.
import { useRef } from 'preact/hooks'
import type { Path } from '../../src/query/findPaths.ts'
import { usePage } from '../page.ts'
import { type PathKinds, pathKinds } from '../pathKinds.ts'
import { askMorePaths, choosePath, closeRoute, type Route, setRouteEnd, toggleAvoided, type Update } from '../state.ts'
import { relationName } from '../words.ts'
import { Evidence } from './Evidence.tsx'
import { NameLink } from './NameLink.tsx'
import { NoSentence } from './NoSentence.tsx'
import { RouteAvoid } from './RouteAvoid.tsx'
import { RouteEnd } from './RouteEnd.tsx'
import { useAsked, Waiting } from './Waiting.tsx'

/** So many paths more at a time, and so many in all. */
const MORE = 5
const MOST = 50

/** The panel of a route. */
export function PathPanel({ route }: { route: Route }) {
  const { words, change } = usePage()
  const { from, to } = route
  const isSame = from !== null && from === to
  const swap: Update = state => setRouteEnd('to', from)(setRouteEnd('from', to)(state))
  return (
    <article>
      <div class="title">
        <h1>{words.connect}</h1>
        <button type="button" class="link" onClick={() => change(closeRoute)}>
          {words.close}
        </button>
      </div>
      <div class="ends-of">
        <div>
          <RouteEnd key={`from ${from}`} end="from" id={from} />
          <RouteEnd key={`to ${to}`} end="to" id={to} />
        </div>
        <button
          type="button"
          class="swap"
          title={words.swap}
          aria-label={words.swap}
          disabled={!from && !to}
          onClick={() => change(swap)}
        >
          ⇅
        </button>
      </div>
      {(!from || !to) && <p class="soft">{words.pathHelp}</p>}
      {isSame && <p class="soft">{words.samePlace}</p>}
      {from && to && !isSame && <Paths key={`${from} ${to}`} from={from} to={to} route={route} />}
    </article>
  )
}

/** The paths; while others are fetched the last ones stay, so that nothing jumps and the focus is kept. */
function Paths({ from, to, route }: { from: string; to: string; route: Route }) {
  const { most, without } = route
  const { answer, retry } = useAsked({ about: 'paths', from, to, most, without })
  const last = useRef<readonly Path[] | null>(null)
  const kinds = useRef<PathKinds | null>(null)
  if (answer?.phase === 'here') {
    last.current = answer.value.paths
    kinds.current = pathKinds(answer.value.paths, without)
  }
  const isWaiting = answer?.phase === 'waiting'
  const paths = answer?.phase === 'failed' ? null : last.current
  return (
    <>
      {kinds.current && <RouteAvoid kinds={kinds.current} without={without} />}
      {paths ? <Found paths={paths} route={route} isBusy={isWaiting} /> : <Waiting answer={answer} onRetry={retry} />}
    </>
  )
}

interface FoundPaths {
  readonly paths: readonly Path[]
  readonly route: Route
  readonly isBusy: boolean
}

function Found({ paths, route: { chosen, most, without }, isBusy }: FoundPaths) {
  const { words, change } = usePage()
  if (paths.length === 0) return isBusy ? <p class="soft">{words.wait}</p> : <NoPath without={without} />
  const open = Math.min(chosen, paths.length - 1)
  return (
    <>
      <h2 aria-live="polite">{words.paths(paths.length)}</h2>
      <ol class="paths" aria-busy={isBusy}>
        {paths.map((path, index) => (
          <li key={path.hops.map(({ key }) => key).join(' ')} class={index === open ? 'open' : ''}>
            <button type="button" aria-expanded={index === open} onClick={() => change(choosePath(index))}>
              <InWords path={path} />
              <small>{words.steps(path.hops.length)}</small>
            </button>
            {index === open && <Hops path={path} />}
          </li>
        ))}
      </ol>
      {paths.length >= most && most < MOST && (
        <button type="button" class="wide" onClick={() => change(askMorePaths(Math.min(MOST, most + MORE)))}>
          {words.morePaths}
        </button>
      )}
    </>
  )
}

function NoPath({ without }: { without: Route['without'] }) {
  const { words, change } = usePage()
  if (without.length === 0) return <p class="soft nothing">{words.noPath}</p>
  const allowAll: Update = state => without.reduce((after, kind) => toggleAvoided(kind)(after), state)
  return (
    <div class="nothing">
      <p class="soft">{words.noPathAvoiding}</p>
      <button type="button" onClick={() => change(allowAll)}>
        {words.avoidNone}
      </button>
    </div>
  )
}

/** 华景斌 —任职→ 长春新区 —集聚→ 金赛药业 */
function InWords({ path }: { path: Path }) {
  const { state } = usePage()
  return (
    <span class="words" lang="zh">
      {path.nodes[0]?.name}
      {path.hops.map(({ key, kind, label, forward }, index) => (
        <span key={key}>
          <em>
            {forward ? '—' : '←'}
            {relationName({ kind, label }, state.language)}
            {forward ? '→' : '—'}
          </em>
          {path.nodes[index + 1]?.name}
        </span>
      ))}
    </span>
  )
}

function Hops({ path }: { path: Path }) {
  const { state } = usePage()
  const name = (index: number) => {
    const node = path.nodes[index]!
    return <NameLink id={node.id}>{node.name}</NameLink>
  }
  return (
    <ol class="hops">
      {path.hops.map(({ key, kind, label, forward, quote }, index) => (
        <li key={key}>
          <p lang="zh">
            {name(forward ? index : index + 1)} <em>{relationName({ kind, label }, state.language)}</em>{' '}
            {name(forward ? index + 1 : index)}
          </p>
          {quote ? <Evidence quote={quote} /> : <NoSentence />}
        </li>
      ))}
    </ol>
  )
}
