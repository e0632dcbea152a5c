// What is known of one entity: names and why they are its own, figures, relations both ways with their evidence, and
// where it is mentioned.
import { useState } from 'preact/hooks'
import type { EntityView } from '../../src/query/describeEntity.ts'
import { usePage } from '../page.ts'
import { ADDRESS, useAnswer } from '../server.ts'
import { read } from '../state.ts'
import { kindWord, reasonWord, relationWord, subkindWord } from '../words.ts'
import { Evidence } from './Evidence.tsx'
import { Fold } from './Fold.tsx'
import { KindMark } from './KindMark.tsx'
import { RelationList } from './RelationList.tsx'
import { Waiting } from './Waiting.tsx'

/** The panel of the entity `id`. */
export function EntityPanel({ id }: { id: string }) {
  const { links, words } = usePage()
  const isHere = links.nodes.has(id)
  const answer = useAnswer<EntityView>(isHere ? ADDRESS.entity(id) : null)
  if (!isHere) return <p class="soft">{words.notHere(id)}</p>
  if (answer?.phase !== 'here') return <Waiting answer={answer} />
  return <Entity entity={answer.value} />
}

function Entity({ entity }: { entity: EntityView }) {
  const { state, words } = usePage()
  const { kind, subkind, name, aliases } = entity
  return (
    <article>
      <p class={`kind ${kind}`}>
        <KindMark kind={kind} small />
        {kindWord(kind, state.language)}
        {subkind && <small>{subkindWord(subkind, state.language)}</small>}
      </p>
      <h1 lang="zh">{name}</h1>
      {aliases.length > 0 && (
        <ul class="chips" aria-label={words.aliases}>
          {aliases.map(({ text, reason }) => (
            <li class="chip" key={text}>
              <span lang="zh">{text}</span> <small>{reasonWord(reason, state.language)}</small>
            </li>
          ))}
        </ul>
      )}
      <Figures figures={entity.figures} />
      <h2>{words.relations}</h2>
      {entity.relations.length === 0 && <p class="soft">{words.noRelations}</p>}
      <RelationList relations={entity.relations} />
      <Credits credits={entity.credits} />
      <Mentions mentions={entity.mentions} />
    </article>
  )
}

function Figures({ figures }: { figures: EntityView['figures'] }) {
  const { words } = usePage()
  if (figures.length === 0) return null
  const rows = figures.map((figure, index) => <FigureRow key={index} figure={figure} />)
  return (
    <div class="figures">
      <h2>{words.figures}</h2>
      <Fold few={FEW} members={rows} more={words.moreOf} />
    </div>
  )
}

function FigureRow({ figure }: { figure: EntityView['figures'][number] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" class="figure" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span>
          {figure.label}
          {figure.time && <small>（{figure.time.text}）</small>}
        </span>
        <b>{figure.text}</b>
      </button>
      {isOpen && <Evidence quote={figure.quote} />}
    </>
  )
}

function Credits({ credits }: { credits: EntityView['credits'] }) {
  const { state, words, change } = usePage()
  if (credits.length === 0) return null
  return (
    <>
      <h2>{words.credits}</h2>
      <ul class="mentions">
        {credits.map(({ articleId, headline, kind, role }) => (
          <li key={`${articleId} ${kind}`}>
            <button type="button" class="row" onClick={() => change(read(articleId))}>
              <span class="text">{headline || words.untitled}</span>
              <span class="n">{role || relationWord(kind, state.language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const FEW = 6

function Mentions({ mentions }: { mentions: EntityView['mentions'] }) {
  const { words, change } = usePage()
  const articles = [...new Set(mentions.map(({ articleId }) => articleId))]
  if (articles.length === 0) return null
  const rows = articles.map(id => {
    const here = mentions.filter(({ articleId }) => articleId === id)
    const { headline, start, end } = here[0]!
    return (
      <button type="button" class="row" key={id} onClick={() => change(read(id, start, end))}>
        <span class="text">{headline || words.untitled}</span>
        <span class="n">{words.times(here.length)}</span>
      </button>
    )
  })
  return (
    <div class="mentions">
      <h2>{words.mentions}</h2>
      <Fold few={FEW} members={rows} more={words.moreOf} />
    </div>
  )
}
