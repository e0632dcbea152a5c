// Several entities, chosen together: who they are, what ties them to each other, and what can be done with all of them.
import { edgesAmong } from '../around.ts'
import type { GraphEdge } from '../links.ts'
import { usePage } from '../page.ts'
import { chooseAll, hover, showRelation, toggleChosen } from '../state.ts'
import { relationName } from '../words.ts'
import { EntityActions } from './EntityActions.tsx'
import { Fold } from './Fold.tsx'
import { KindMark } from './KindMark.tsx'
import { NameLink } from './NameLink.tsx'

const FEW = 12

/** The panel of those chosen. */
export function SeveralPanel({ chosen }: { chosen: readonly string[] }) {
  const { words, change } = usePage()
  const names = chosen.map(id => <Name key={id} id={id} />)
  return (
    <article>
      <div class="title">
        <h1 class="quiet">{words.chosen(chosen.length)}</h1>
        <button type="button" class="link" onClick={() => change(chooseAll([]))}>
          {words.chooseNone}
        </button>
      </div>
      <EntityActions ids={chosen} />
      <div class="names several">
        <Fold few={FEW} members={names} more={words.moreOf} />
      </div>
      <Among chosen={chosen} />
    </article>
  )
}

function Name({ id }: { id: string }) {
  const { links, words, change } = usePage()
  const node = links.nodes.get(id)
  const name = node?.name ?? id
  return (
    <div class="one">
      {node && <KindMark kind={node.kind} />}
      <span class="text" lang="zh">
        <NameLink id={id}>{name}</NameLink>
      </span>
      {node && <span class="n">{node.degree}</span>}
      <button type="button" class="clear" aria-label={words.takeOut(name)} onClick={() => change(toggleChosen(id))}>
        ×
      </button>
    </div>
  )
}

function Among({ chosen }: { chosen: readonly string[] }) {
  const { links, words } = usePage()
  const edges = edgesAmong(links, chosen)
  const rows = edges.map(edge => <Tie key={edge.key} edge={edge} />)
  return (
    <section>
      <h2>{words.among}</h2>
      {edges.length === 0 && <p class="soft">{words.noneAmong}</p>}
      <Fold few={FEW} members={rows} more={words.moreOf} />
    </section>
  )
}

/** 甲 —任职→ 乙 */
function Tie({ edge }: { edge: GraphEdge }) {
  const { key, source, target, count } = edge
  const { state, links, words, change } = usePage()
  const name = (id: string) => links.nodes.get(id)?.name ?? id
  return (
    <div class="line">
      <button
        type="button"
        class="said"
        onClick={() => change(state => hover(null)(showRelation(key)(state)))}
        onPointerEnter={event => event.pointerType === 'mouse' && change(hover({ what: 'relation', key }))}
        onPointerLeave={() => change(hover(null))}
      >
        <span class="text words" lang="zh">
          {name(source)} <em>{relationName(edge, state.language)}</em> {name(target)}
        </span>
        {count > 0 && <span class="n">{words.times(count)}</span>}
      </button>
    </div>
  )
}
