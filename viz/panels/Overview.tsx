// What the right panel shows before anything is chosen: what one sees, how to begin, and the entities with most relations.
import { toggleWhole } from '../arrangement.ts'
import { usePage } from '../page.ts'
import { isLarge } from '../places.ts'
import { KindMark } from './KindMark.tsx'
import { NameLink } from './NameLink.tsx'

const FIRST = 12

/** Where to begin. */
export function Overview() {
  const { links, words } = usePage()
  const busiest = links.ranked.slice(0, FIRST).flatMap(id => links.nodes.get(id) ?? [])
  const isBare = links.view.articles.length === 0
  const tied = busiest.filter(({ degree }) => degree > 0)
  return (
    <>
      <h1 class="quiet">{isBare ? words.overviewBare : words.overview}</h1>
      <p class="soft begin">{words.seen(links.view.articles.length, links.nodes.size, links.edges.size)}</p>
      <p class="soft begin">{isBare ? words.overviewBareMore : words.overviewMore}</p>
      <PartShown />
      {tied.length > 0 && <h2>{words.busiest}</h2>}
      <ul class="names" lang="zh">
        {tied.map(({ id, name, kind, degree }) => (
          <li key={id}>
            <KindMark kind={kind} />
            <NameLink id={id}>{name}</NameLink>
            <span class="n">{degree}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Of a large graph only a part is drawn until all of it is asked for. */
function PartShown() {
  const { state, links, shown, words, change } = usePage()
  const { whole } = state.arrangement
  if (shown.left === 0 && !(whole && isLarge(links))) return null
  return (
    <div class="part">
      {shown.left > 0 && <p class="tally">{words.part(shown.nodes.size, shown.left)}</p>}
      <button type="button" onClick={() => change(toggleWhole)}>
        {whole ? words.drawBusiest : words.drawAll}
      </button>
    </div>
  )
}
