// 怎么连上的: two names, and the ways that lead from one to the other, each step with the sentence that says it.
import type { Path } from '../../src/query/findPaths.ts'
import { usePage } from '../page.ts'
import { ADDRESS, useAnswer } from '../server.ts'
import { choosePath, closeRoute, type Route, setRouteEnd } from '../state.ts'
import { relationWord } from '../words.ts'
import { Evidence } from './Evidence.tsx'
import { KindMark } from './KindMark.tsx'
import { NameField } from './NameField.tsx'
import { NameLink } from './NameLink.tsx'
import { Waiting } from './Waiting.tsx'

/** The panel of a route. */
export function PathPanel({ route }: { route: Route }) {
  const { words, change } = usePage()
  const { from, to } = route
  const isSame = from !== null && from === to
  return (
    <article>
      <div class="title">
        <h1>{words.connect}</h1>
        <button type="button" class="link" onClick={() => change(closeRoute)}>
          {words.close}
        </button>
      </div>
      <End end="from" id={from} />
      <End end="to" id={to} />
      {(!from || !to) && <p class="soft">{words.pathHelp}</p>}
      {isSame && <p class="soft">{words.samePlace}</p>}
      {from && to && !isSame && <Paths from={from} to={to} chosen={route.chosen} />}
    </article>
  )
}

function End({ end, id }: { end: 'from' | 'to'; id: string | null }) {
  const { links, words, change, state } = usePage()
  const node = id === null ? undefined : links.nodes.get(id)
  const isNext = state.route?.from === null ? end === 'from' : end === 'to'
  return (
    <div class="end">
      <span class="which">{words[end]}</span>
      {id === null ? (
        <NameField
          id={`path-${end}`}
          label={end === 'from' ? words.fromHint : words.toHint}
          autoFocus={isNext}
          onPick={hit => change(setRouteEnd(end, hit.id))}
        />
      ) : (
        <span class="chosen">
          {node && <KindMark kind={node.kind} small />}
          <span lang="zh">{node?.name ?? id}</span>
          <button
            type="button"
            class="clear"
            aria-label={`${words.close} ${node?.name ?? id}`}
            onClick={() => change(setRouteEnd(end, null))}
          >
            ×
          </button>
        </span>
      )}
    </div>
  )
}

function Paths({ from, to, chosen }: { from: string; to: string; chosen: number }) {
  const { words, change } = usePage()
  const answer = useAnswer<{ paths: readonly Path[] }>(ADDRESS.paths(from, to))
  if (answer?.phase !== 'here') return <Waiting answer={answer} />
  const { paths } = answer.value
  if (paths.length === 0) return <p class="soft">{words.noPath}</p>
  const open = Math.min(chosen, paths.length - 1)
  return (
    <>
      <h2>{words.paths(paths.length)}</h2>
      <ol class="paths">
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
    </>
  )
}

/** 华景斌 —任职→ 长春新区 —集聚→ 金赛药业 */
function InWords({ path }: { path: Path }) {
  const { state } = usePage()
  return (
    <span class="words" lang="zh">
      {path.nodes[0]?.name}
      {path.hops.map(({ key, kind, forward }, index) => (
        <span key={key}>
          <em>
            {forward ? '—' : '←'}
            {relationWord(kind, state.language)}
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
      {path.hops.map(({ key, kind, forward, quote }, index) => (
        <li key={key}>
          <p lang="zh">
            {name(forward ? index : index + 1)} <em>{relationWord(kind, state.language)}</em>{' '}
            {name(forward ? index + 1 : index)}
          </p>
          <Evidence quote={quote} />
        </li>
      ))}
    </ol>
  )
}
