// A whole article with every entity in it marked and leading to its panel, opened at the sentence that was asked for.
import type { ArticleView } from '../../src/query/describeArticle.ts'
import { articleCitation } from '../cite.ts'
import { toggleArticle } from '../filters.ts'
import { usePage } from '../page.ts'
import { closeReading, type Reading } from '../state.ts'
import { ArticleText } from './ArticleText.tsx'
import { CopyCitation } from './CopyCitation.tsx'
import { NameLink } from './NameLink.tsx'
import { PagePlace } from './PagePlace.tsx'
import { PrintedPage } from './PrintedPage.tsx'
import { useAsked, Waiting } from './Waiting.tsx'

/** The article being read. */
export function ArticlePanel({ reading }: { reading: Reading }) {
  const { words, change } = usePage()
  const { answer, retry } = useAsked({ about: 'article', id: reading.article })
  return (
    <article class="source">
      <div class="return">
        <button type="button" class="back" onClick={() => change(closeReading)}>
          ← {words.back}
        </button>
      </div>
      {answer?.phase === 'here' ? (
        <Article article={answer.value} at={reading} />
      ) : (
        <Waiting answer={answer} onRetry={retry} />
      )}
    </article>
  )
}

function Article({ article, at }: { article: ArticleView; at: Reading }) {
  const { state, words, change } = usePage()
  const { id, publication, published, source } = article
  const isOnly = state.filters.article === id
  const file = source.slice(source.lastIndexOf('/') + 1)
  return (
    <>
      <PrintedPage article={article} at={at} />
      <div>
        <p class="soft from">{[publication, published, file].filter(Boolean).join(' · ')}</p>
        <ArticleText article={article} at={at}>
          <Byline article={article} />
          <div class="acts">
            <button
              type="button"
              class={isOnly ? 'on' : ''}
              aria-pressed={isOnly}
              onClick={() => change(toggleArticle(id))}
            >
              {words.allInArticle}
            </button>
            <CopyCitation text={articleCitation(article)} />
          </div>
        </ArticleText>
        {article.place.spans.length === 0 ? (
          <p class="soft nothing">{words.onlyQuoted}</p>
        ) : (
          <PagePlace place={article.place} />
        )}
      </div>
    </>
  )
}

/** 城市晚报全媒体记者 刘佳雪, the name leading to its entity where the article is credited to one. */
function Byline({ article: { byline, credits } }: { article: ArticleView }) {
  const { links } = usePage()
  if (byline.length === 0) return null
  const entityOf = (person: string) => credits.find(({ entity }) => links.nodes.get(entity)?.name === person)?.entity
  return (
    <ul class="byline" lang="zh">
      {byline.map(({ person, role, paper }) => {
        const entity = entityOf(person)
        return (
          <li key={`${person} ${role}`}>
            {paper}
            {role} {entity ? <NameLink id={entity}>{person}</NameLink> : person}
          </li>
        )
      })}
    </ul>
  )
}
