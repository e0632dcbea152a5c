// The page of print over the canvas, large enough to be read. The text stays beside it: a sentence chosen in one is shown in
// the other. Where there is no room for both it covers all.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ArticleView } from '../../src/query/describeArticle.ts'
import { isNarrow, usePage } from '../page.ts'
import { pagesOf } from '../printed.ts'
import { type Reading, read } from '../state.ts'
import { Icon } from './Icon.tsx'
import { PageTabs } from './PageTabs.tsx'
import { Paper } from './Paper.tsx'
import { useAsked, Waiting } from './Waiting.tsx'

interface Enlarged {
  readonly article: ArticleView
  readonly at: Reading
  readonly page: number
  readonly close: () => void
}

/** How many times as wide as the dialog. */
const ZOOMS = [1, 1.5, 2.25, 3.4] as const
const WIDTHS = [1600, 2800]

/** Closes on Escape; then the focus is where it was. */
export function PageDialog({ article, at, page, close }: Enlarged) {
  const { words } = usePage()
  const dialog = useDialog(close)
  const [zoom, setZoom] = useState(() => (isNarrow() ? 2 : 0))
  const name = words.pageName(pagesOf(article).find(one => one.page === page)?.label, page)
  const by = (step: 1 | -1) => setZoom(Math.min(Math.max(zoom + step, 0), ZOOMS.length - 1))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { '+': 1, '=': 1, '-': -1 }[event.key]
    if (step && !event.ctrlKey && !event.metaKey) by(step as 1 | -1)
  }
  return (
    <dialog class="enlarged" aria-label={name} ref={dialog} onKeyDown={onKeyDown}>
      <div class="bar">
        <PageTabs article={article} page={page} />
        <div class="signs">
          <Sign sign="minus" name={words.zoomOut} isOff={zoom === 0} press={() => by(-1)} />
          <Sign sign="plus" name={words.zoomIn} isOff={zoom === ZOOMS.length - 1} press={() => by(1)} />
          <Sign sign="close" name={words.close} press={close} />
        </div>
      </div>
      <Large article={article} at={at} page={page} zoom={ZOOMS[zoom]!} />
    </dialog>
  )
}

interface Signed {
  readonly sign: 'minus' | 'plus' | 'close'
  readonly name: string
  readonly isOff?: boolean
  readonly press: () => void
}

/** Stays in the order of the keys where it does nothing. */
function Sign({ sign, name, isOff = false, press }: Signed) {
  return (
    <button type="button" class="sign" title={name} aria-label={name} aria-disabled={isOff} onClick={press}>
      <Icon sign={sign} />
    </button>
  )
}

function Large({ article, at, page, zoom }: Omit<Enlarged, 'close'> & { readonly zoom: number }) {
  const { words, change } = usePage()
  const { answer, retry } = useAsked({ about: 'page', article: article.id, page })
  const isHere = answer?.phase === 'here'
  useEffect(() => document.querySelector<HTMLElement>('.enlarged .paper')?.focus(), [isHere])
  if (!isHere) return <Waiting answer={answer} onRetry={retry} />
  return (
    <>
      <Paper
        key={page}
        article={article}
        view={answer.value}
        at={at}
        choose={({ start, end }) => change(read(article.id, start, end))}
        press={other => other !== null && change(read(other))}
        zoom={zoom}
        widths={WIDTHS}
      />
      {answer.value.image || <p class="soft drawn">{words.drawnPage}</p>}
    </>
  )
}

/** Opens the dialog, beside what else there is where it has room, and hands the focus to the page and back. */
function useDialog(close: () => void) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const { current } = dialog
    const opener = document.activeElement
    if (isNarrow()) current?.showModal()
    else current?.show()
    return () => {
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus()
    }
  }, [])
  // At once, too: until then Escape would close the article.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [close])
  return dialog
}
