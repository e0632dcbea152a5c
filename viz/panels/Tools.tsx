// The tools of the stage: the camera at its corner; steps back and forward, lasso, layout, sizes and colours on top.
import { useEffect, useState } from 'preact/hooks'
import { usePage } from '../page.ts'
import type { Stage } from '../stage.ts'
import { type Look, setLook } from '../state.ts'
import type { Running } from '../useWork.ts'
import { Icon, type Sign } from './Icon.tsx'

interface Switch {
  readonly isOn: boolean
  readonly toggle: () => void
}

/** Steps back and forward, the lasso, what sizes and colours tell. */
export function Strip({ lasso }: { lasso: Switch }) {
  const { words, undo, redo } = usePage()
  return (
    <div class="strip" data-over role="toolbar" aria-label={words.tools}>
      <Tool sign="undo" name={words.undo} act={undo} />
      <Tool sign="redo" name={words.redo} act={redo} />
      <Tool sign="lasso" name={words.lasso} act={lasso.toggle} pressed={lasso.isOn} />
      <Looks />
    </div>
  )
}

/** The camera, the full screen, the layout. */
export function Tools({ running }: { running: Running }) {
  const { words, stage } = usePage()
  const act = (what: (stage: Stage) => void) => () => stage.current && what(stage.current)
  const screen = useFullScreen()
  return (
    <div class="tools" data-over>
      <Tool sign="plus" name={words.zoomIn} act={act(it => it.zoomIn())} />
      <Tool sign="minus" name={words.zoomOut} act={act(it => it.zoomOut())} />
      <Tool sign="fit" name={words.fit} act={act(it => it.fitAll())} />
      {screen && <Tool sign="full" name={words.fullScreen} act={screen.toggle} pressed={screen.isOn} />}
      <Tool
        sign={running.isOn ? 'stop' : 'play'}
        name={running.isOn ? words.stopLayout : words.startLayout}
        act={running.toggle}
        pressed={running.isOn}
      />
    </div>
  )
}

interface One {
  readonly sign: Sign
  readonly name: string
  readonly act: (() => void) | null
  readonly pressed?: boolean
}

function Tool({ sign, name, act, pressed }: One) {
  return (
    <button
      type="button"
      title={name}
      aria-label={name}
      aria-pressed={pressed}
      class={pressed ? 'on' : ''}
      disabled={act === null}
      onClick={() => act?.()}
    >
      <Icon sign={sign} />
    </button>
  )
}

const SIZES: readonly Look['size'][] = ['degree', 'mentions', 'betweenness']
const COLORS: readonly Look['color'][] = ['kind', 'community']
/** Who lies between others takes too long to count among more than so many. */
const COUNTED = 3000

function Looks() {
  const { state, words, change, shown } = usePage()
  const isCounted = shown.nodes.size <= COUNTED
  return (
    <>
      <label>
        <span>{words.sizeBy}</span>
        <select
          value={state.look.size}
          onChange={({ currentTarget }) => change(setLook({ size: currentTarget.value as Look['size'] }))}
        >
          {SIZES.map(size => (
            <option key={size} value={size} disabled={size === 'betweenness' && !isCounted}>
              {words.sizes[size]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.colorBy}</span>
        <select
          value={state.look.color}
          onChange={({ currentTarget }) => change(setLook({ color: currentTarget.value as Look['color'] }))}
        >
          {COLORS.map(color => (
            <option key={color} value={color}>
              {words.colors[color]}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

/** Null where the browser has no full screen, as on most phones. */
function useFullScreen(): Switch | null {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    const follow = () => setOn(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', follow)
    return () => document.removeEventListener('fullscreenchange', follow)
  }, [])
  if (!document.fullscreenEnabled) return null
  return { isOn, toggle: () => (isOn ? document.exitFullscreen() : document.documentElement.requestFullscreen()) }
}
