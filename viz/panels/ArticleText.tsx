// The text of an article: what is printed large above it, and its lines; every entity a link, the range asked for marked
// and brought into view. Where it is known how its lines stand in print, a press on a sentence shows it there.
import type { ComponentChildren, Ref } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { ArticleView } from '../../src/query/describeArticle.ts'
import type { Span } from '../../src/types.ts'
import { articleLines } from '../articleLines.ts'
import { cutText } from '../cutText.ts'
import { usePage } from '../page.ts'
import { scrollToSight } from '../scrollToSight.ts'
import { cutBySentences, sentencesOf } from '../sentences.ts'
import { read } from '../state.ts'
import { NameLink } from './NameLink.tsx'

interface Read {
  readonly article: ArticleView
  readonly at: Span
  /** What stands between the headlines and the text. */
  readonly children: ComponentChildren
}

/** Kicker, headline and subhead, then the text. */
export function ArticleText({ article, at, children }: Read) {
  const { words } = usePage()
  const here = useShown(article, at)
  const sentences = useMemo(() => (article.boxes ? sentencesOf(article) : []), [article])
  const text = usePress(article.id, sentences)
  const { kicker, headline, subhead } = article.parts
  const pieces = (line: Span) =>
    cutBySentences(line, sentences).map(({ span, sentence }) => (
      <span key={span.start} {...(sentence !== null && { class: 'sentence', 'data-sentence': sentence })}>
        <Pieces article={article} span={span} at={at} here={here} />
      </span>
    ))
  return (
    <div ref={text}>
      <div lang="zh">
        {kicker && <p class="small">{pieces(kicker)}</p>}
        <h1>{headline ? pieces(headline) : article.headline || words.untitled}</h1>
        {subhead && <p class="small">{pieces(subhead)}</p>}
      </div>
      {children}
      <div lang="zh">
        {articleLines(article).map(line => (
          <p key={line.start} class={line.small ? 'small' : 'text'}>
            {pieces(line)}
          </p>
        ))}
      </div>
    </div>
  )
}

/** Brings what was asked for to the middle at first, and later into view where it is not. */
function useShown(article: ArticleView, { start, end }: Span) {
  const here = useRef<HTMLElement>(null)
  const shown = useRef<ArticleView | null>(null)
  useEffect(() => {
    const { current } = here
    if (current && shown.current === article) scrollToSight(current)
    else current?.scrollIntoView({ block: 'center' })
    shown.current = article
  }, [article, start, end])
  return here
}

/** A press on a sentence chooses it, but on a link in it follows that; the keyboard goes through the sentences on the page of print. */
function usePress(article: string, sentences: readonly Span[]) {
  const { change } = usePage()
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = text
    const press = ({ target }: Event) => {
      const isLink = !(target instanceof Element) || target.closest('a, button') !== null
      const index = isLink ? undefined : target.closest<HTMLElement>('[data-sentence]')?.dataset.sentence
      const isChoosingText = getSelection()?.isCollapsed === false
      if (index === undefined || isChoosingText) return
      const { start, end } = sentences[Number(index)]!
      change(read(article, start, end))
    }
    current?.addEventListener('click', press)
    return () => current?.removeEventListener('click', press)
  }, [article, sentences])
  return text
}

interface Range {
  readonly article: ArticleView
  readonly span: Span
  readonly at: Span
  readonly here: Ref<HTMLElement>
}

interface Mark extends Span {
  readonly entity: string | null
  readonly kind: string | null
}

/** A range of the text in pieces; the first piece of what is asked for is `here`. */
function Pieces({ article, span, at, here }: Range) {
  const shift = <T extends Span>(mark: T): T => ({
    ...mark,
    start: mark.start - span.start,
    end: mark.end - span.start,
  })
  const asked: Mark = { ...shift(at), entity: null, kind: null }
  const pieces = cutText<Mark>(article.text.slice(span.start, span.end), [
    ...article.mentions.filter(({ start, end }) => start < span.end && end > span.start).map(shift),
    ...(at.end > at.start ? [asked] : []),
  ])
  const first = at.start >= span.start ? pieces.find(({ marks }) => marks.includes(asked)) : undefined
  return (
    <>
      {pieces.map(piece => {
        const mention = piece.marks.find(({ entity }) => entity !== null)
        const isAsked = piece.marks.includes(asked)
        return (
          <span key={piece.start} class={isAsked ? 'here' : ''} {...(piece === first && { ref: here })}>
            {mention?.entity ? (
              <NameLink id={mention.entity} class={`mention ${mention.kind}`}>
                {piece.text}
              </NameLink>
            ) : (
              piece.text
            )}
          </span>
        )
      })}
    </>
  )
}
