// What the right panel shows before anything is chosen: how to begin, and the entities with most relations.
import { usePage } from '../page.ts'
import { KindMark } from './KindMark.tsx'
import { NameLink } from './NameLink.tsx'

const FIRST = 12

/** Where to begin. */
export function Overview() {
  const { links, words } = usePage()
  const busiest = [...links.nodes.values()]
    .filter(node => node.degree > 0)
    .sort((a, b) => b.degree - a.degree || b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
    .slice(0, FIRST)
  return (
    <>
      <h1 class="quiet">{words.overview}</h1>
      <p class="soft">{words.overviewMore}</p>
      {busiest.length > 0 && <h2>{words.busiest}</h2>}
      <ul class="names">
        {busiest.map(({ id, name, kind, degree }) => (
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
