// The sentence that says it, both ends and the trigger marked, with what is known of when and how it is meant, and the
// way to the article. The text is only ever put in as text.
import { useState } from 'preact/hooks'
import type { Quote } from '../../src/query/quoteEdge.ts'
import { cutText, excerpt } from '../cutText.ts'
import { usePage } from '../page.ts'
import { read } from '../state.ts'
import { modalityWord } from '../words.ts'

/** One quote. */
export function Evidence({ quote }: { quote: Quote }) {
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
        <p class="chips">
          {chips.map(chip => (
            <span class="chip" key={chip}>
              {chip}
            </span>
          ))}
        </p>
      )}
      <figcaption>
        <span>
          {headline ? `《${headline}》` : words.untitled}{' '}
          <span class="when">{[publication, published].filter(Boolean).join(' ')}</span>
        </span>
        <button type="button" class="link" onClick={() => change(read(articleId, start, start + text.length))}>
          {words.readSource}
        </button>
      </figcaption>
      {quote.copies && (
        <p class="copies">
          {words.alsoIn}
          {quote.copies.map(copy => (
            <button
              type="button"
              class="link"
              key={copy.articleId}
              onClick={() => change(read(copy.articleId, copy.start, copy.start + text.length))}
            >
              {copy.headline ? `《${copy.headline}》` : words.untitled}{' '}
              {[copy.publication, copy.published].filter(Boolean).join(' ')}
            </button>
          ))}
        </p>
      )}
    </figure>
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
          <button type="button" class="cut" key={start} title={words.wholeSentence} onClick={() => setWhole(true)}>
            {text}
          </button>
        ) : (
          <span key={start}>{text}</span>
        ),
      )}
    </p>
  )
}
