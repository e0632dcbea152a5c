// The stage in the page: makes it once for a graph, shows it each scene, and follows the browser's light and dark.
import type { MutableRef } from 'preact/hooks'
import { useEffect, useRef, useState } from 'preact/hooks'
import { usePage } from './page.ts'
import { type Palette, readPalette } from './palette.ts'
import { endsOf, type Scene } from './scene.ts'
import { canDraw, createStage, type Stage } from './stage.ts'
import { clearSelection, hover, type Pick, pickEntity, showRelation } from './state.ts'

/** The graph, with its zoom buttons; `stage` is handed out for flying to nodes. */
export function Canvas({ scene, stage }: { scene: Scene; stage: MutableRef<Stage | null> }) {
  const { state, links, words, change } = usePage()
  const container = useRef<HTMLDivElement>(null)
  const [drawable] = useState(canDraw)
  const palette = usePalette()
  useEffect(() => {
    if (!drawable) return
    stage.current = createStage(container.current!, links, {
      hover: pick => change(hover(pick)),
      click: pick => change(clicked(pick)),
    })
    const start = state.selected ? endsOf(links, state.selected) : []
    if (start.length > 0) stage.current.flyTo(start)
    return () => {
      stage.current?.kill()
      stage.current = null
    }
  }, [links])
  useEffect(
    () => stage.current?.show({ scene, palette, language: state.language }),
    [links, scene, palette, state.language],
  )
  return (
    <>
      <div
        class="stage"
        ref={container}
        role="img"
        aria-label={words.canvas(links.nodes.size, links.edges.size)}
        data-shown={scene.nodes.size}
      />
      {!drawable && <p class="over">{words.noDrawing}</p>}
      {drawable && <Tools stage={stage} />}
    </>
  )
}

const clicked = (pick: Pick | null) =>
  pick === null ? clearSelection : pick.what === 'entity' ? pickEntity(pick.key) : showRelation(pick.key)

function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette)
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const read = () => setPalette(readPalette())
    dark.addEventListener('change', read)
    return () => dark.removeEventListener('change', read)
  }, [])
  return palette
}

function Tools({ stage }: { stage: MutableRef<Stage | null> }) {
  const { words } = usePage()
  const tool = (sign: string, name: string, act: (stage: Stage) => void) => (
    <button type="button" title={name} aria-label={name} onClick={() => stage.current && act(stage.current)}>
      {sign}
    </button>
  )
  return (
    <div class="tools">
      {tool('＋', words.zoomIn, it => it.zoomIn())}
      {tool('－', words.zoomOut, it => it.zoomOut())}
      {tool('⤢', words.fit, it => it.fit())}
    </div>
  )
}
