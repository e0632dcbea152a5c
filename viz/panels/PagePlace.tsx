// Where in its file an article stands: it was put together from pieces, and whoever doubts that it was done right looks
// here, and at what stands beside it.
import type { Place } from '../../src/query/placeOf.ts'
import { usePage } from '../page.ts'
import { extentOf, pageStrip } from '../pageStrip.ts'
import { read } from '../state.ts'
import { Fold } from './Fold.tsx'

/** A narrower piece, in percent of the strip, cannot well be hit; its article is in the list as well. */
const NARROW = 4

/** The strip, the same in words, and the file's other articles. */
export function PagePlace({ place }: { place: Place }) {
  const { words, change } = usePage()
  const extent = extentOf(place)
  if (!extent) return null
  const others = place.others.map(({ id, headline }) => (
    <button type="button" class="row" key={id} onClick={() => change(read(id))}>
      <span class="text" lang="zh">
        {headline || words.untitled}
      </span>
    </button>
  ))
  return (
    <section class="onpage">
      <h2>{words.onPage}</h2>
      <Strip place={place} />
      <p class="soft tally">{words.pagePlace(extent.first, extent.last, place.of.end, place.spans.length)}</p>
      <Fold few={0} members={others} more={words.othersOnPage} />
    </section>
  )
}

function Strip({ place }: { place: Place }) {
  const { words, change } = usePage()
  return (
    <div class="extent">
      {pageStrip(place).map(({ article, headline, left, width }) => {
        const style = { left: `${left}%`, width: `${width}%` }
        const name = headline || words.untitled
        if (article === null) return <span key={`own ${left}`} class="own" style={style} />
        if (width < NARROW) return <span key={`${article} ${left}`} title={name} style={style} />
        return (
          <button
            type="button"
            key={`${article} ${left}`}
            title={name}
            aria-label={name}
            style={style}
            onClick={() => change(read(article))}
          />
        )
      })}
    </div>
  )
}
