// 社群: entities that are tied more to one another than to the rest, told by the most connected of them.
import { useMemo } from 'preact/hooks'
import { communityVar } from '../../communityColor.ts'
import { toggleCommunity } from '../../filters.ts'
import { usePage } from '../../page.ts'
import { Fold } from '../Fold.tsx'
import { fewWith, type Group, groupsOf } from './facetRows.ts'
import { PickRow } from './PickRow.tsx'

const FEW = 6

/** The communities worth a row; with their colours where nodes are coloured by them. */
export function CommunityFacet() {
  const { state, links, facets, words, change } = usePage()
  const groups = useMemo(() => groupsOf(links), [links])
  const { community: chosen } = state.filters
  if (groups.length === 0) return null
  const isColored = state.look.color === 'community'
  const row = ({ community, head }: Group) => {
    const count = facets.communities.get(community) ?? 0
    return (
      <PickRow
        key={community}
        name={head.name}
        note={words.groupOf(count)}
        count={count}
        isChosen={chosen === community}
        isOther={chosen !== null && chosen !== community}
        mark={isColored && <i class="swatch" aria-hidden="true" style={{ background: communityVar(community) }} />}
        onPick={() => change(toggleCommunity(community))}
      />
    )
  }
  const few = fewWith(
    FEW,
    groups.findIndex(({ community }) => community === chosen),
  )
  return (
    <section>
      <h2>{words.communities}</h2>
      <Fold few={few} members={groups.map(row)} more={words.moreOf} />
    </section>
  )
}
