// A whole article with every entity in it marked and leading to its panel, opened at the sentence that was asked for.
import { useEffect, useRef } from 'preact/hooks'
import type { ArticleView } from '../../src/query/describeArticle.ts'
import type { Span } from '../../src/types.ts'
import { cutText } from '../cutText.ts'
import { usePage } from '../page.ts'
import { ADDRESS, useAnswer } from '../server.ts'
import { closeReading, type Reading } from '../state.ts'
import { NameLink } from './NameLink.tsx'
import { Waiting } from './Waiting.tsx'

/** The article being read. */
export function ArticlePanel({ reading }: { reading: Reading }) {
  const { words, change } = usePage()
  const answer = useAnswer<ArticleView>(ADDRESS.article(reading.article))
  return (
    <article class="source">
      <button type="button" class="back" onClick={() => change(closeReading)}>
        ← {words.back}
      </button>
      {answer?.phase === 'here' ? <Article article={answer.value} at={reading} /> : <Waiting answer={answer} />}
    </article>
  )
}

interface Line extends Span {
  readonly text: string
}

/** The lines of a text with their ranges. */
function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map(line => {
    const found = { start, end: start + line.length, text: line }
    start += line.length + 1
    return found
  })
}

const isIn = (part: Span | undefined, line: Span): boolean =>
  part !== undefined && line.start < part.end && part.start < line.end

function Article({ article, at }: { article: ArticleView; at: Span }) {
  const here = useRef<HTMLElement>(null)
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'center' })
  }, [article, at.start])
  const { words } = usePage()
  const from = [article.publication, article.published].filter(Boolean).join(' ')
  return (
    <>
      <p class="soft">{from || article.source}</p>
      {article.parts.headline === undefined && <h1>{article.headline || words.untitled}</h1>}
      {linesOf(article.text).map(line => {
        if (line.text.trim() === '') return null
        const { headline, kicker, subhead, caption } = article.parts
        const isHeadline = isIn(headline, line)
        const Tag = isHeadline ? 'h1' : 'p'
        const isSmall = [kicker, subhead, caption].some(part => isIn(part, line))
        return (
          <Tag key={line.start} class={isHeadline ? '' : isSmall ? 'small' : 'text'} lang="zh">
            <Pieces article={article} line={line} at={at} here={here} />
          </Tag>
        )
      })}
    </>
  )
}

interface LineShown {
  readonly article: ArticleView
  readonly line: Line
  readonly at: Span
  readonly here: { current: HTMLElement | null }
}

function Pieces({ article, line, at, here }: LineShown) {
  const shift = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start - line.start,
    end: span.end - line.start,
  })
  const asked = { ...shift(at), entity: null, kind: null }
  const pieces = cutText<Span & { entity: string | null; kind: string | null }>(line.text, [
    ...article.mentions.filter(({ start, end }) => start < line.end && end > line.start).map(shift),
    ...(at.end > at.start ? [asked] : []),
  ])
  const first = pieces.find(({ marks }) => marks.includes(asked))
  return (
    <>
      {pieces.map(piece => {
        const mention = piece.marks.find(({ entity }) => entity !== null)
        const shown = mention?.entity ? (
          <NameLink id={mention.entity} class={`mention ${mention.kind}`}>
            {piece.text}
          </NameLink>
        ) : (
          piece.text
        )
        return (
          <span
            key={piece.start}
            class={piece.marks.includes(asked) ? 'here' : ''}
            {...(piece === first && line.start <= at.start ? { ref: here } : {})}
          >
            {shown}
          </span>
        )
      })}
    </>
  )
}
