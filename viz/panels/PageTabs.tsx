// Which of the pages that an article stands on is shown.
import type { ArticleView } from '../../src/query/describeArticle.ts'
import { usePage } from '../page.ts'
import { pagesOf } from '../printed.ts'
import { turnTo } from '../state.ts'

/** The page's name, or where there are several a button for each. */
export function PageTabs({ article, page }: { article: ArticleView; page: number }) {
  const { words, change } = usePage()
  const pages = pagesOf(article)
  if (pages.length === 1) return <span class="label">{words.pageName(pages[0]!.label, page)}</span>
  return (
    <fieldset class="pages">
      <legend class="unseen">{words.pagesOfArticle}</legend>
      {pages.map(({ page: one, label }) => (
        <button
          type="button"
          key={one}
          class={one === page ? 'on' : ''}
          aria-pressed={one === page}
          onClick={() => change(turnTo(one))}
        >
          {words.pageName(label, one)}
        </button>
      ))}
    </fieldset>
  )
}
