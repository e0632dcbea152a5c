// The list under a field for names: what was found, or that nothing was and which names are like it.
import type { SearchHit } from '../../src/query/searchEntities.ts'
import { usePage } from '../page.ts'
import { kindName, subkindWord } from '../words.ts'
import { KindMark } from './KindMark.tsx'

interface HitList {
  readonly id: string
  readonly hits: readonly SearchHit[]
  readonly at: number
  readonly choose: (hit: SearchHit) => void
}

/** A listbox; the hit `at` is the one that Enter chooses. */
export function Hits({ id, hits, at, choose }: HitList) {
  const { words } = usePage()
  return (
    <div class="hits" id={`${id}-hits`} role="listbox" aria-label={words.entities}>
      {hits.map((hit, index) => (
        <div
          key={hit.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={event => {
            event.preventDefault()
            choose(hit)
          }}
        >
          <KindMark kind={hit.kind} />
          <Hit hit={hit} />
        </div>
      ))}
    </div>
  )
}

function Hit({ hit: { id, name, matched, kind, subkind, mentions } }: { hit: SearchHit }) {
  const { state, links, words } = usePage()
  const sort = [kindName(kind, state.language), subkind && subkindWord(subkind, state.language)]
  return (
    <span class="hit">
      <span>
        <span lang="zh">{name}</span>
        {matched !== name && <small> {words.matched(matched)}</small>}
      </span>
      <small class="about">
        {sort.filter(Boolean).join(' · ')}
        <span>{words.hitCounts(links.nodes.get(id)?.degree ?? 0, mentions)}</span>
      </small>
    </span>
  )
}

interface None {
  readonly none: string
  readonly near: readonly string[]
  readonly search: (name: string) => void
}

/** That nothing was found; names that are like what was typed are searched at a click. */
export function NoHits({ none, near, search }: None) {
  const { words } = usePage()
  return (
    <div class="hits none" role="status">
      <p>{none}</p>
      {near.length > 0 && (
        <p class="near">
          {words.nearNames}
          {near.map(name => (
            <button
              type="button"
              class="like"
              key={name}
              lang="zh"
              onMouseDown={event => event.preventDefault()}
              onClick={() => search(name)}
            >
              {name}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
