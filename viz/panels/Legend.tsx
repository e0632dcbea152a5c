// The left panel: what there is and how much of it, each row a filter. What is asked for less often is folded, unless a
// filter in it is set.
import { useRef } from 'preact/hooks'
import { clearFilters, countFilters } from '../filters.ts'
import { usePage } from '../page.ts'
import { CommunityFacet } from './legend/CommunityFacet.tsx'
import { DistanceFacet } from './legend/DistanceFacet.tsx'
import { KindFacet } from './legend/KindFacet.tsx'
import { ConfidenceFacet, DegreeFacet, SourceCountFacet } from './legend/MeasureFacets.tsx'
import { RelationFacet } from './legend/RelationFacet.tsx'
import { ArticleFacet, SourceFacet } from './legend/SourceFacets.tsx'
import { useDisclosure } from './legend/useDisclosure.ts'

/** The legend, which is also the filter. Where nodes are coloured by community, communities are told first. */
export function Legend() {
  const { state, words } = usePage()
  const isColored = state.look.color === 'community'
  return (
    <aside class="l" aria-label={words.legend}>
      <Filtered />
      {isColored && <CommunityFacet />}
      <KindFacet />
      <RelationFacet />
      <SourceFacet />
      <ArticleFacet />
      <DistanceFacet />
      <More isColored={isColored} />
    </aside>
  )
}

/** How many filters are set, and the way out of them; always there, so that rows stay where they are when one is set. */
function Filtered() {
  const { state, words, change } = usePage()
  const line = useRef<HTMLParagraphElement>(null)
  const count = countFilters(state.filters)
  const clear = () => {
    change(clearFilters)
    line.current?.focus({ preventScroll: true })
  }
  return (
    <p class="filtered" ref={line} tabIndex={-1}>
      <span role="status">{count > 0 ? words.filtered(count) : words.filterHint}</span>
      {count > 0 && (
        <>
          <span aria-hidden="true">·</span>
          <button type="button" class="link" onClick={clear}>
            {words.showAll}
          </button>
        </>
      )}
    </p>
  )
}

const MORE_ID = 'more-filters'

function More({ isColored }: { isColored: boolean }) {
  const { state, links, words } = usePage()
  const { confidence, sources, degree, community } = state.filters
  const isSet = confidence > 0 || sources > 1 || degree > 0 || (community !== null && !isColored)
  const [isOpen, toggle] = useDisclosure(isSet)
  if (links.edges.size === 0) return null
  return (
    <>
      <button type="button" class="row more further" aria-expanded={isOpen} aria-controls={MORE_ID} onClick={toggle}>
        {words.moreFilters} {isOpen ? '▴' : '▾'}
      </button>
      <div id={MORE_ID} hidden={!isOpen}>
        {!isColored && <CommunityFacet />}
        <ConfidenceFacet />
        <SourceCountFacet />
        <DegreeFacet />
      </div>
    </>
  )
}
