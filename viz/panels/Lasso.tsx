// A lasso over the stage: what is drawn around is chosen.
import { useEffect, useState } from 'preact/hooks'
import type { Place } from '../arrangement.ts'
import { usePage } from '../page.ts'
import { chooseAll } from '../state.ts'

/** Points nearer to the last one than so many px are left out. */
const STEP = 4

/** `done` is called when the lasso is closed, or let go with Escape. */
export function Lasso({ done }: { done: () => void }) {
  const { words, change, stage, say } = usePage()
  const [line, setLine] = useState<readonly Place[]>([])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      done()
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [done])
  const at = (event: PointerEvent): Place => ({ x: event.offsetX, y: event.offsetY })
  const close = () => {
    if (line.length > 2) {
      const chosen = stage.current?.inside(line) ?? []
      change(chooseAll(chosen))
      say(words.chosen(chosen.length))
    }
    done()
  }
  return (
    <div
      class="lasso"
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setLine([at(event)])
      }}
      onPointerMove={event => {
        const point = at(event)
        const last = line.at(-1)
        if (last && Math.hypot(point.x - last.x, point.y - last.y) >= STEP) setLine([...line, point])
      }}
      onPointerUp={close}
      onPointerCancel={done}
    >
      {line.length === 0 && <p>{words.lassoHelp}</p>}
      {line.length > 1 && (
        <svg aria-hidden="true">
          <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
        </svg>
      )}
    </div>
  )
}
