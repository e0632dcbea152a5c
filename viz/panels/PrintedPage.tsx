// The page of print beside an article's text: which page it is, the page itself, and ways to fold it away and to enlarge it.
import { useEffect, useState } from 'preact/hooks'
import type { ArticleView } from '../../src/query/describeArticle.ts'
import { isNarrow, usePage } from '../page.ts'
import { pageToShow } from '../printed.ts'
import { scrollToSight } from '../scrollToSight.ts'
import { type Reading, read } from '../state.ts'
import { Icon } from './Icon.tsx'
import { PageDialog } from './PageDialog.tsx'
import { PageTabs } from './PageTabs.tsx'
import { Paper } from './Paper.tsx'
import { useAsked, Waiting } from './Waiting.tsx'

interface Printed {
  readonly article: ArticleView
  readonly at: Reading
}

/** Folded at first where there is little room, unless it was asked for. Nothing where it is not known where the article's lines stand. */
export function PrintedPage({ article, at }: Printed) {
  const { words } = usePage()
  const [isOpen, setOpen] = useState(() => at.page !== undefined || !isNarrow())
  const [isLarge, setLarge] = useState(false)
  const page = pageToShow(article, at)
  if (page === undefined) return null
  const fold = isOpen ? words.foldPage : words.unfoldPage
  return (
    <section class={isOpen ? 'printed open' : 'printed'} aria-label={words.pagesOfArticle}>
      <div class="bar">
        <button type="button" class="fold" aria-expanded={isOpen} title={fold} onClick={() => setOpen(!isOpen)}>
          <span class="unseen">{fold}</span>
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        </button>
        <PageTabs article={article} page={page} />
        <button
          type="button"
          class="sign"
          aria-haspopup="dialog"
          title={words.enlarge}
          aria-label={words.enlarge}
          onClick={() => setLarge(true)}
        >
          <Icon sign="full" />
        </button>
      </div>
      {isOpen && <Small article={article} at={at} page={page} enlarge={() => setLarge(true)} />}
      {isLarge && <PageDialog article={article} at={at} page={page} close={() => setLarge(false)} />}
    </section>
  )
}

function Small({ article, at, page, enlarge }: Printed & { readonly page: number; readonly enlarge: () => void }) {
  const { change } = usePage()
  const { answer, retry } = useAsked({ about: 'page', article: article.id, page })
  const isHere = answer?.phase === 'here'
  useEffect(() => {
    // The page takes room from the text.
    const marked = document.querySelector('.source .here')
    if (marked) scrollToSight(marked)
  }, [isHere])
  if (!isHere) return <Waiting answer={answer} onRetry={retry} />
  return (
    <Paper
      key={page}
      article={article}
      view={answer.value}
      at={at}
      choose={({ start, end }) => change(read(article.id, start, end))}
      press={enlarge}
      zoom={1}
      widths={WIDTHS}
    />
  )
}

const WIDTHS = [1600]
