// The sentence that says it, both ends and the trigger marked, with what is known of when and how it is meant, and the
// way to the article. The text is only ever put in as text.
import { useState } from 'preact/hooks'
import type { Quote } from '../../src/query/quoteEdge.ts'
import { citationOf } from '../cite.ts'
import { cutText, excerpt } from '../cutText.ts'
import { usePage } from '../page.ts'
import { labelOf } from '../printed.ts'
import { read } from '../state.ts'
import { modalityWord } from '../words.ts'
import { CopyCitation } from './CopyCitation.tsx'

/** Tells the quotes of one relation apart. */
export const quoteKey = ({ articleId, start, rule, title, from, to, time }: Quote): string =>
  [articleId, start, rule, title, from?.start, to?.start, time?.text].join(' ')

interface Quoted {
  readonly quote: Quote
  /** True where the article is named above; then the rule that read the sentence is told. */
  readonly isUnderHeadline?: boolean
}

/** One quote. */
export function Evidence({ quote, isUnderHeadline = false }: Quoted) {
  const { state, words, change } = usePage()
  const { articleId, start, text, headline, publication, published } = quote
  const said = [modalityWord(quote.modality ?? 'stated', state.language), quote.title, quote.time?.text, quote.figure]
  const chips = [...new Set(said.filter(Boolean))]
  return (
    <figure class="ev">
      <blockquote>
        <Marked quote={quote} />
      </blockquote>
      {chips.length > 0 && (
        <p class="chips" lang="zh">
          {chips.map(chip => (
            <span class="chip" key={chip}>
              {chip}
            </span>
          ))}
        </p>
      )}
      <figcaption>
        {isUnderHeadline ? (
          <small class="rule">{words.rule(quote.rule)}</small>
        ) : (
          <span lang="zh">
            {headline ? `《${headline}》` : words.untitled}{' '}
            <span class="when">{[publication, published].filter(Boolean).join(' ')}</span>
          </span>
        )}
        <span class="ways">
          <OnPage quote={quote} />
          <CopyCitation text={citationOf(quote)} />
          <button type="button" class="link" onClick={() => change(read(articleId, start, start + text.length))}>
            {words.readSource}
          </button>
        </span>
      </figcaption>
      <Copies quote={quote} />
    </figure>
  )
}

/** 第07版: leads to the page that the sentence is printed on. */
function OnPage({ quote: { articleId, start, text, boxes } }: { quote: Quote }) {
  const { words, change } = usePage()
  const [first] = boxes ?? []
  if (!first) return null
  const { page, label } = first
  const name = words.pageName(labelOf(label).label, page)
  return (
    <button
      type="button"
      class="link"
      aria-label={words.seeOnPage(name)}
      title={words.seeOnPage(name)}
      onClick={() => change(read(articleId, start, start + text.length, page))}
    >
      {name} ↗
    </button>
  )
}

/** Where the same sentence stands too. */
function Copies({ quote: { copies, text } }: { quote: Quote }) {
  const { words, change } = usePage()
  if (!copies) return null
  return (
    <p class="copies">
      {words.alsoIn}
      {copies.map(({ articleId, start, headline, publication, published }) => (
        <button
          type="button"
          class="link"
          key={articleId}
          lang="zh"
          onClick={() => change(read(articleId, start, start + text.length))}
        >
          {headline ? `《${headline}》` : words.untitled} {[publication, published].filter(Boolean).join(' ')}
        </button>
      ))}
    </p>
  )
}

/** A sentence longer than this is first shown around its marks only. */
const LONG = 150
const MARGIN = 26

/** The quote's sentence with `f`, `t` and `g` for the first end, the other end and the trigger. */
function Marked({ quote }: { quote: Quote }) {
  const { words } = usePage()
  const [isWhole, setWhole] = useState(quote.text.length <= LONG)
  const { from, to, trigger } = quote
  const marks = [
    ...(from ? [{ ...from, role: 'f' }] : []),
    ...(to ? [{ ...to, role: 't' }] : []),
    ...(trigger ? [{ ...trigger, role: 'g' }] : []),
  ]
  const pieces = cutText(quote.text, marks)
  return (
    <p lang="zh">
      {excerpt(pieces, isWhole ? Infinity : MARGIN).map(({ start, text, cut, marks: [mark] }) =>
        mark ? (
          <mark key={start} class={mark.role}>
            {text}
          </mark>
        ) : cut ? (
          <button
            type="button"
            class="cut"
            key={start}
            title={words.wholeSentence}
            aria-label={words.wholeSentence}
            onClick={() => setWhole(true)}
          >
            {text}
          </button>
        ) : (
          <span key={start}>{text}</span>
        ),
      )}
    </p>
  )
}
