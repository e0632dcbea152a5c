// Articles that begin on one page and go on on another are put together: by what they say of each other's pages
// (下转第3版, 上接第1版), and by the headline where several do.
import type { ArticleLayout, Part } from './composeParts.ts'
import type { PageLayout } from './readLayout.ts'

/** An article of the whole document. */
export interface WholeArticle {
  readonly role: ArticleLayout['role']
  readonly parts: readonly Part[]
}

interface Placed {
  readonly article: ArticleLayout
  readonly page: PageLayout
}

/** The articles of all pages in order; one that goes on elsewhere has all its parts where it begins. */
export function joinTurned(pages: readonly PageLayout[]): WholeArticle[] {
  const placed = pages.flatMap(page => page.articles.map(article => ({ article, page })))
  const rest = new Map<Placed, Placed>()
  const taken = new Set<Placed>()
  for (const one of placed) {
    const to = one.article.turns.find(({ goes }) => goes === 'to')
    if (!to) continue
    const candidates = placed.filter(other => other !== one && !taken.has(other) && isRest(one, other, to.label))
    const next = candidates.sort((a, b) => alike(one, b) - alike(one, a))[0]
    if (!next) continue
    rest.set(one, next)
    taken.add(next)
  }
  return placed
    .filter(one => !taken.has(one))
    .map(one => ({ role: one.article.role, parts: partsOf(one, rest) }))
    .filter(({ parts }) => parts.length > 0)
}

/** Does the other one stand on the page that is pointed at, and say that it comes from here? */
function isRest(one: Placed, other: Placed, label: string): boolean {
  const from = other.article.turns.find(({ goes }) => goes === 'from')
  const comesFromHere = from !== undefined && (one.page.label === undefined || from.label === one.page.label)
  return comesFromHere && (other.page.label === undefined || other.page.label === label)
}

/** How many pairs of characters of the headlines are the same. */
function alike(one: Placed, other: Placed): number {
  const pairs = (placed: Placed) => {
    const text = headOf(placed.article)
    return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
  }
  const own = pairs(one)
  return [...pairs(other)].filter(pair => own.has(pair)).length
}

const headOf = ({ parts }: ArticleLayout): string =>
  parts
    .filter(({ part }) => part === 'headline' || part === 'kicker')
    .flatMap(({ cuts }) => cuts.map(({ line }) => line.text))
    .join('')

/** The article's parts and those of what it goes on in, whose own headline says the same again. */
function partsOf(one: Placed, rest: ReadonlyMap<Placed, Placed>): Part[] {
  const parts = [...one.article.parts]
  let last = one
  for (let next = rest.get(one); next; next = rest.get(next)) {
    const first = next.article.parts.findIndex(({ part }) => part === 'body')
    const more = next.article.parts.slice(Math.max(0, first))
    const end = parts.findLastIndex(({ part }) => part === 'body')
    if (last.article.endsInside && next.article.beginsInside && end >= 0 && more[0]?.part === 'body') {
      parts[end] = { part: 'body', cuts: [...parts[end]!.cuts, ...more[0].cuts] }
      more.shift()
    }
    parts.push(...more)
    last = next
  }
  return parts
}
