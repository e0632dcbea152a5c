// The graph and what lies over it: the sentence that says what one sees, the tools, the minimap, the lasso, and a region
// for those who walk it by keyboard.
import { useState } from 'preact/hooks'
import { isArranged, type Places, restoreAll, toggleWhole, unhideAll } from '../arrangement.ts'
import { Canvas } from '../Canvas.tsx'
import { clearFilters, countFilters } from '../filters.ts'
import { usePage } from '../page.ts'
import { isLarge } from '../places.ts'
import type { Stage } from '../stage.ts'
import { useRunningLayout } from '../useWork.ts'
import { Lasso } from './Lasso.tsx'
import { Minimap } from './Minimap.tsx'
import { Strip, Tools } from './Tools.tsx'
import { Walker } from './Walker.tsx'

interface Pictured {
  /** Where nodes stand first. */
  readonly places: Places
  readonly putStage: (stage: Stage | null) => void
}

/** The stage with its furniture. */
export function Picture({ places, putStage }: Pictured) {
  const page = usePage()
  const { state, shown, words, change, stage } = page
  const [isLasso, setLasso] = useState(false)
  const running = useRunningLayout(stage, page)
  const isEmpty = shown.nodes.size === 0
  return (
    <div class="picture">
      <Canvas places={places} putStage={putStage} />
      <Walker />
      {isLasso && <Lasso done={() => setLasso(false)} />}
      {isEmpty && (
        <div class="over">
          <p>{countFilters(state.filters) > 0 ? words.nothingShown : words.allHidden}</p>
          <button type="button" onClick={() => change(countFilters(state.filters) > 0 ? clearFilters : unhideAll)}>
            {words.showAllAgain}
          </button>
        </div>
      )}
      <Minimap />
      <div class="top">
        <Seeing isRunning={running.isOn} />
        <Strip lasso={{ isOn: isLasso, toggle: () => setLasso(!isLasso) }} />
      </div>
      <Tools running={running} />
    </div>
  )
}

/** What one sees, in a sentence, and the ways to see more of it. */
function Seeing({ isRunning }: { isRunning: boolean }) {
  const { state, links, shown, words, change } = usePage()
  const { arrangement } = state
  const { hidden, whole } = arrangement
  const entities = shown.nodes.size
  const all = links.nodes.size
  const isPart = entities < all
  const counts = { entities, relations: shown.edges.size, articles: links.view.articles.length, all }
  return (
    <div class="seeing" data-over>
      <p role="status">
        {shown.left > 0 ? words.seeingCore(counts) : isPart ? words.seeingPart(counts) : words.seeingAll(counts)}
        {isRunning && ` ${words.running}`}
      </p>
      {shown.left > 0 && (
        <button type="button" class="link" onClick={() => change(toggleWhole)}>
          {words.drawAll}
        </button>
      )}
      {whole && isLarge(links) && (
        <button type="button" class="link" onClick={() => change(toggleWhole)}>
          {words.drawBusiest}
        </button>
      )}
      {hidden.length > 0 && (
        <button type="button" class="link" onClick={() => change(unhideAll)}>
          {words.unhide(hidden.length)}
        </button>
      )}
      {isArranged(arrangement) && (
        <button type="button" class="link" onClick={() => change(restoreAll)}>
          {words.restore}
        </button>
      )}
    </div>
  )
}
