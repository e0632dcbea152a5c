// The articles that an entity wrote, and those that name it.
import type { EntityView } from '../../src/query/describeEntity.ts'
import { groupBy } from '../groupBy.ts'
import { usePage } from '../page.ts'
import { read } from '../state.ts'
import { relationWord } from '../words.ts'
import { Fold } from './Fold.tsx'

const FEW = 6

/** Articles that the entity wrote or photographed. */
export function Credits({ credits }: { credits: EntityView['credits'] }) {
  const { state, words } = usePage()
  if (credits.length === 0) return null
  const rows = credits.map(({ articleId, headline, kind, role }) => (
    <ArticleRow
      key={`${articleId} ${kind}`}
      at={{ article: articleId, start: 0, end: 0 }}
      headline={headline}
      note={role || relationWord(kind, state.language)}
    />
  ))
  return (
    <section class="mentions">
      <h2>{words.credits}</h2>
      <Fold few={FEW} members={rows} more={words.moreOf} />
    </section>
  )
}

/** Articles that name the entity, each read where it first does. */
export function Mentions({ mentions }: { mentions: EntityView['mentions'] }) {
  const { words } = usePage()
  const articles = groupBy(mentions, ({ articleId }) => articleId)
  if (articles.size === 0) return null
  const rows = [...articles].map(([article, [first, ...others]]) => {
    const { headline, start, end } = first!
    return (
      <ArticleRow
        key={article}
        at={{ article, start, end }}
        headline={headline}
        note={words.times(others.length + 1)}
      />
    )
  })
  return (
    <section class="mentions">
      <h2>{words.mentions}</h2>
      <Fold few={FEW} members={rows} more={words.moreOf} />
    </section>
  )
}

interface Row {
  readonly at: { readonly article: string; readonly start: number; readonly end: number }
  readonly headline: string
  readonly note: string
}

function ArticleRow({ at: { article, start, end }, headline, note }: Row) {
  const { words, change } = usePage()
  return (
    <button type="button" class="row" onClick={() => change(read(article, start, end))}>
      <span class="text" lang="zh">
        {headline || words.untitled}
      </span>
      <span class="n">{note}</span>
    </button>
  )
}
