// 关系: the kinds of relation, those first of which there are most now.
import { useMemo } from 'preact/hooks'
import { onlyRelation, toggleRelation } from '../../filters.ts'
import { usePage } from '../../page.ts'
import { relationWord } from '../../words.ts'
import { Fold } from '../Fold.tsx'
import { FacetRow } from './FacetRow.tsx'
import { countBy, rankKeys, standsAlone } from './facetRows.ts'

const FEW = 6

/** The kinds that the graph has, each with a bar as long as there are many. */
export function RelationFacet() {
  const { state, links, facets, words, change } = usePage()
  const { hiddenRelations } = state.filters
  const all = useMemo(() => countBy(links.edges.values(), edge => edge.kind), [links])
  const kinds = rankKeys(all, facets.relations)
  const most = Math.max(1, ...facets.relations.values())
  if (kinds.length === 0) return null
  const rows = kinds.map(kind => {
    const count = facets.relations.get(kind) ?? 0
    return (
      <FacetRow
        key={kind}
        name={relationWord(kind, state.language)}
        count={count}
        isOff={hiddenRelations.includes(kind)}
        isAlone={standsAlone(kind, kinds, hiddenRelations)}
        onToggle={() => change(toggleRelation(kind))}
        {...(kinds.length > 1 && { onOnly: () => change(onlyRelation(kind, kinds)) })}
        bar={
          <span class="bar">
            <b style={{ width: count === 0 ? '0' : `${Math.max(4, (100 * count) / most)}%` }} />
          </span>
        }
      />
    )
  })
  return (
    <section>
      <h2>{words.relations}</h2>
      <Fold few={FEW} members={rows} more={words.more} />
    </section>
  )
}
