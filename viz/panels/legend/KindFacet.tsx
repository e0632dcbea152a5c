// 实体: the kinds of entity, and under 机构 what kinds of body there are.
import { useMemo } from 'preact/hooks'
import { ENTITY_KINDS, type EntityKind, SUBKINDS, type Subkind } from '../../../src/schema.ts'
import { onlyKind, toggleKind, toggleSubkind } from '../../filters.ts'
import { usePage } from '../../page.ts'
import { kindWord, subkindWord } from '../../words.ts'
import { KindMark } from '../KindMark.tsx'
import { FacetRow } from './FacetRow.tsx'
import { countBy, standsAlone } from './facetRows.ts'
import { useDisclosure } from './useDisclosure.ts'

const SUBKINDS_ID = 'subkinds'

/** The kinds that the graph has. */
export function KindFacet() {
  const { state, links, facets, words, change } = usePage()
  const { hiddenKinds, hiddenSubkinds } = state.filters
  const [kinds, subkinds] = useMemo(() => {
    const nodes = [...links.nodes.values()]
    const [all, below] = [countBy(nodes, node => node.kind), countBy(nodes, node => node.subkind)]
    return [keysOf<EntityKind>(ENTITY_KINDS, all), keysOf<Subkind>(SUBKINDS, below)]
  }, [links])
  const [isOpen, toggle] = useDisclosure(hiddenSubkinds.length > 0)
  const hasSubkinds = (kind: EntityKind) => kind === 'organization' && subkinds.length > 1
  const row = (kind: EntityKind) => (
    <FacetRow
      key={kind}
      name={kindWord(kind, state.language)}
      count={facets.kinds.get(kind) ?? 0}
      isOff={hiddenKinds.includes(kind)}
      isAlone={standsAlone(kind, kinds, hiddenKinds)}
      onToggle={() => change(toggleKind(kind))}
      {...(kinds.length > 1 && { onOnly: () => change(onlyKind(kind, kinds)) })}
      mark={<KindMark kind={kind} />}
      before={
        hasSubkinds(kind) && (
          <button
            type="button"
            class="unfold"
            aria-expanded={isOpen}
            aria-controls={SUBKINDS_ID}
            aria-label={words.subkindsOf(kindWord(kind, state.language))}
            onClick={toggle}
          >
            {isOpen ? '▾' : '▸'}
          </button>
        )
      }
    />
  )
  return (
    <section>
      <h2>{words.entities}</h2>
      {kinds.map(kind => [
        row(kind),
        hasSubkinds(kind) && <Subkinds key="below" subkinds={subkinds} isOpen={isOpen} />,
      ])}
    </section>
  )
}

/** In the schema's order. */
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>, counts: ReadonlyMap<K, number>): readonly K[] =>
  (Object.keys(table) as K[]).filter(key => counts.has(key))

function Subkinds({ subkinds, isOpen }: { subkinds: readonly Subkind[]; isOpen: boolean }) {
  const { state, facets, change } = usePage()
  const { hiddenSubkinds } = state.filters
  return (
    <div id={SUBKINDS_ID} class="below" hidden={!isOpen}>
      {subkinds.map(subkind => (
        <FacetRow
          key={subkind}
          name={subkindWord(subkind, state.language)}
          count={facets.subkinds.get(subkind) ?? 0}
          isOff={hiddenSubkinds.includes(subkind)}
          onToggle={() => change(toggleSubkind(subkind))}
          mark={<KindMark kind="organization" small />}
        />
      ))}
    </div>
  )
}
