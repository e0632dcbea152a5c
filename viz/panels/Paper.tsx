// A page of print with the sentences of an article on it: as its source shows it where there is an image, else drawn from
// where each line stands; the one being read framed. It is gone through with a pointer or with the arrow keys.
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import type { ArticleView } from '../../src/query/describeArticle.ts'
import type { Span } from '../../src/types.ts'
import { usePage } from '../page.ts'
import { boxesOn, labelOf, sizeOf } from '../printed.ts'
import type { Answers } from '../questions.ts'
import { sentenceAt, sentencesOf } from '../sentences.ts'
import { imageAddress } from '../server.ts'
import { Frame, Lines, type Spot, Spots } from './PaperLines.tsx'

interface Shown {
  readonly article: ArticleView
  readonly view: Answers['page']
  /** The range that is framed. */
  readonly at: Span
  readonly choose: (sentence: Span) => void
  /** What a press on anything else does, and Enter. */
  readonly press?: (article: string | null) => void
  /** How many times as wide as its room; 1 fits. */
  readonly zoom: number
  /** In pixels, of the images that lie on each other, the coarsest first. */
  readonly widths: readonly number[]
}

/** The page, in a room that it can be moved in. */
export function Paper({ article, view, at, choose, press, zoom, widths }: Shown) {
  const { words } = usePage()
  const room = useRef<HTMLDivElement>(null)
  const id = useId()
  const spots = useSpots(article, view.page)
  const here = sentenceAt(
    spots.map(({ sentence }) => sentence),
    at,
  )
  useInView(room, `${view.page} ${at.start} ${at.end} ${zoom}`)
  const turn = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && press) press(null)
    else {
      const next = spots[stepFrom(here, event.key, spots.length)]
      if (!next) return
      choose(next.sentence)
    }
    event.preventDefault()
  }
  const click = ({ target }: MouseEvent) => {
    const { spot, article: other } = (target as SVGElement).dataset
    if (spot === undefined) return press?.(other ?? null)
    room.current?.focus({ preventScroll: true })
    choose(spots[Number(spot)]!.sentence)
  }
  const { width, height } = sizeOf(view)
  return (
    <div
      class={press ? 'paper pressed' : 'paper'}
      ref={room}
      role="listbox"
      tabIndex={0}
      aria-label={words.sentencesOn(words.pageName(labelOf(view.label).label, view.page))}
      {...(here >= 0 && { 'aria-activedescendant': `${id}-${here}` })}
      onKeyDown={turn}
      onClick={click}
    >
      <svg role="none" viewBox={`0 0 ${width} ${height}`} style={{ width: `${zoom * 100}%` }} lang="zh">
        <rect class="sheet" width={width} height={height} />
        <Ground article={article} view={view} widths={widths} />
        <Spots id={id} spots={spots} here={here} text={article.text} />
        <Frame id={id} boxes={boxesOn(article, at, view.page)} />
      </svg>
    </div>
  )
}

function useSpots(article: ArticleView, page: number): readonly Spot[] {
  return useMemo(
    () =>
      sentencesOf(article).flatMap(sentence => {
        const boxes = boxesOn(article, sentence, page)
        return boxes.length > 0 ? [{ sentence, boxes }] : []
      }),
    [article, page],
  )
}

/** The images, and over them the lines, which are seen until an image is there. */
function Ground({ article, view, widths }: Pick<Shown, 'article' | 'view' | 'widths'>) {
  const [isSeen, setSeen] = useState(false)
  const { width, height } = sizeOf(view)
  return (
    <>
      <svg aria-hidden="true">
        {view.image &&
          widths.map(pixels => (
            <image
              key={pixels}
              class="scan"
              href={imageAddress(article.id, view.page, pixels)}
              width={width}
              height={height}
              preserveAspectRatio="none"
              onLoad={() => setSeen(true)}
            />
          ))}
      </svg>
      <svg class={isSeen ? 'lines under' : 'lines'} aria-hidden="true">
        <Lines view={view} own={article.id} />
      </svg>
    </>
  )
}

const STEPS: Readonly<Record<string, (here: number, count: number) => number>> = {
  ArrowDown: here => here + 1,
  ArrowRight: here => here + 1,
  ArrowUp: here => here - 1,
  ArrowLeft: here => here - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Where a key leads; one who is nowhere begins at the first. -1 for other keys. */
const stepFrom = (here: number, key: string, count: number): number => {
  const step = STEPS[key]
  return step === undefined ? -1 : here < 0 ? 0 : step(here, count)
}

/** Moves the page in its room so that the frame is seen, where it is not. */
function useInView(room: { readonly current: HTMLDivElement | null }, about: string): void {
  useEffect(() => {
    const frame = room.current?.querySelector('.frame')
    if (!room.current || !frame) return
    const [inner, outer] = [frame.getBoundingClientRect(), room.current.getBoundingClientRect()]
    const isIn = inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left
    if (isIn && inner.right <= outer.right) return
    room.current.scrollBy({
      top: middle(inner.top, inner.bottom) - middle(outer.top, outer.bottom),
      left: middle(inner.left, inner.right) - middle(outer.left, outer.right),
    })
  }, [about])
}

const middle = (a: number, b: number): number => (a + b) / 2
