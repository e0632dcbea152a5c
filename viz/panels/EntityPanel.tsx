// What is known of one entity: names and why they are its own, posts, figures, relations both ways with their evidence,
// and where it is mentioned.
import type { EntityView } from '../../src/query/describeEntity.ts'
import { ALIAS_REASONS } from '../../src/schema.ts'
import { usePage } from '../page.ts'
import { kindName, reasonWord, subkindWord } from '../words.ts'
import { EntityActions } from './EntityActions.tsx'
import { Figures } from './Figures.tsx'
import { KindMark } from './KindMark.tsx'
import { Credits, Mentions } from './Mentions.tsx'
import { Posts } from './Posts.tsx'
import { RelationList } from './RelationList.tsx'
import { useAsked, Waiting } from './Waiting.tsx'

/** The panel of the entity `id`. */
export function EntityPanel({ id }: { id: string }) {
  const { links, words } = usePage()
  const isHere = links.nodes.has(id)
  const { answer, retry } = useAsked(isHere ? { about: 'entity', id } : null)
  if (!isHere) return <p class="soft">{words.notHere(id)}</p>
  if (answer?.phase !== 'here') return <Waiting answer={answer} onRetry={retry} />
  return <Entity entity={answer.value} />
}

function Entity({ entity }: { entity: EntityView }) {
  const { state, words } = usePage()
  const { id, kind, subkind, ownKind, name, aliases, posts, relations } = entity
  const told = new Set(posts.map(({ key }) => key))
  const others = relations.filter(({ key }) => !told.has(key))
  return (
    <article>
      <p class={`kind ${kind}`}>
        <KindMark kind={kind} small />
        {kindName(kind, state.language)}
        {subkind && <small>{subkindWord(subkind, state.language)}</small>}
        {ownKind && <small>{ownKind}</small>}
      </p>
      <h1 lang="zh">{name}</h1>
      {aliases.length > 0 && <Aliases aliases={aliases} />}
      <EntityActions ids={[id]} />
      {posts.length > 0 && <Posts posts={posts} title={kind === 'person' ? words.posts : words.staff} />}
      {entity.figures.length > 0 && <Figures figures={entity.figures} />}
      {others.length > 0 && <h2>{words.relations}</h2>}
      <RelationList relations={others} />
      {relations.length === 0 && <p class="soft nothing">{words.noRelations}</p>}
      <Credits credits={entity.credits} />
      <Mentions mentions={entity.mentions} />
    </article>
  )
}

/** Other names, each with why it is held to be one; how sure that is comes up when it is pointed at. */
function Aliases({ aliases }: { aliases: EntityView['aliases'] }) {
  const { state, words } = usePage()
  return (
    <ul class="chips aliases" aria-label={words.aliases}>
      {aliases.map(({ text, reason }, index) => (
        <li key={text}>
          <button type="button" class="chip" aria-describedby={`sure-${index}`}>
            <span lang="zh">{text}</span> <small>{reasonWord(reason, state.language)}</small>
          </button>
          <span class="tip" role="tooltip" id={`sure-${index}`}>
            {words.sure(ALIAS_REASONS[reason].score)}
          </span>
        </li>
      ))}
    </ul>
  )
}
