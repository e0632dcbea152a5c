// The stage in the page: makes it once for a graph and its places, shows it each scene, and turns what is done on the
// canvas into changes of the state.
import { useEffect, useRef, useState } from 'preact/hooks'
import { bringIn, dragTo, type Places } from './arrangement.ts'
import { otherEnd } from './links.ts'
import { usePage } from './page.ts'
import type { Box } from './placeLabels.ts'
import { endsOf } from './scene.ts'
import { canDraw, createStage, type Stage } from './stage.ts'
import { clearSelection, hover, type Pick, pickEntity, showRelation, toggleChosen } from './state.ts'

interface Shown {
  /** Where nodes stand first. */
  readonly places: Places
  /** Is handed the stage when it stands, null when it is gone. */
  readonly putStage: (stage: Stage | null) => void
}

/** The canvas. It is made in a task of its own, after the panels are there: a large graph must not stop the page for long. */
export function Canvas({ places, putStage }: Shown) {
  const page = usePage()
  const { state, links, shown, painted, words, stage } = page
  const container = useRef<HTMLDivElement>(null)
  const latest = useRef(page)
  latest.current = page
  const [drawable] = useState(canDraw)
  useEffect(() => {
    if (!drawable) return
    const timer = setTimeout(() => {
      const reserved = () => boxesOver(container.current!)
      const made = createStage(container.current!, { links, places, reserved }, eventsFor(latest))
      putStage(made)
      const { selected } = latest.current.state
      if (selected) made.flyTo(endsOf(links, selected))
    })
    return () => {
      clearTimeout(timer)
      stage.current?.kill()
      putStage(null)
    }
  }, [links, places])
  useEffect(
    () => stage.current?.show({ ...painted, language: state.language, places: state.arrangement.places }),
    [stage.current, painted, state.language, state.arrangement.places],
  )
  return (
    <>
      <div
        class="stage"
        ref={container}
        role="img"
        aria-label={words.canvas(shown.nodes.size, shown.edges.size)}
        data-shown={shown.nodes.size}
        data-edges={shown.edges.size}
      />
      {!drawable && <p class="over">{words.noDrawing}</p>}
    </>
  )
}

type Latest = { readonly current: ReturnType<typeof usePage> }

function eventsFor(page: Latest): Parameters<typeof createStage>[2] {
  const change: ReturnType<typeof usePage>['change'] = update => page.current.change(update)
  return {
    hover: pick => change(hover(pick)),
    click: (pick, joins) => change(clicked(pick, joins)),
    drag: places => change(dragTo(places)),
    expand: id => change(bringIn(neighborsOf(page, id))),
    company: id => (page.current.state.chosen.includes(id) ? page.current.state.chosen : [id]),
  }
}

function clicked(pick: Pick | null, joins: boolean) {
  if (pick === null) return clearSelection
  if (pick.what === 'relation') return showRelation(pick.key)
  return joins ? toggleChosen(pick.key) : pickEntity(pick.key)
}

function neighborsOf({ current: { links } }: Latest, id: string): string[] {
  return [...new Set((links.at.get(id) ?? []).map(edge => otherEnd(edge, id)))]
}

/** What lies over the canvas, in px of it: no name is written there. */
function boxesOver(container: HTMLElement): Box[] {
  const { left, top } = container.getBoundingClientRect()
  return [...container.parentElement!.querySelectorAll('[data-over]')].map(part => {
    const box = part.getBoundingClientRect()
    return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top }
  })
}
