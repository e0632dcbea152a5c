// The pages of e-papers (数字报) made with Founder's system say in comments where an article's text stands and what it is
// called: <!--enpproperty <title>…</title><introtitle>引题</introtitle> … /enpproperty-->, <!--enpcontent-->…<!--/enpcontent-->.
// Others wrap them in elements: <founder-title>, <founder-content>.

/** An article of a page. `html` is the markup of its text; the rest as stated, without markup. */
export interface FounderArticle {
  readonly html: string
  readonly kicker?: string
  readonly headline?: string
  readonly subhead?: string
  readonly author?: string
  readonly date?: string
  /** 第07版：要闻 */
  readonly page?: string
}

const FIELDS = {
  kicker: ['introtitle', 'founder-introtitle', 'founder-pretitle'],
  headline: ['title', 'founder-title'],
  subhead: ['subtitle', 'founder-subtitle'],
  author: ['author', 'founder-author'],
  date: ['date', 'founder-date'],
  page: ['nodename', 'founder-pagename'],
} as const

/** The articles whose texts a page holds, in its order; empty where the page was made otherwise. What stands before a text, back to the one before it, names it. */
export function readFounder(text: string): FounderArticle[] {
  const byComment = cut(text, '<!--enpcontent-->', '<!--/enpcontent-->')
  const texts = byComment.length > 0 ? byComment : cut(text, '<founder-content', '</founder-content')
  return texts.map(({ before, inside }) => ({
    html: inside,
    ...fieldsOf(byComment.length > 0 ? property(before) : before),
  }))
}

interface Cut {
  readonly before: string
  readonly inside: string
}

/** The ranges between marks, each with what lies between it and the one before. */
function cut(text: string, open: string, close: string): Cut[] {
  const cuts: Cut[] = []
  const lower = text.toLowerCase()
  for (let from = 0; ; ) {
    const at = lower.indexOf(open, from)
    const start = at < 0 ? -1 : open.endsWith('>') ? at + open.length : lower.indexOf('>', at) + 1
    const end = start <= 0 ? -1 : lower.indexOf(close, start)
    if (end < 0) return cuts
    cuts.push({ before: text.slice(from, at), inside: text.slice(start, end) })
    from = end + close.length
  }
}

/** The last property comment, which is the one of the text that follows. */
function property(before: string): string {
  const start = before.lastIndexOf('<!--enpproperty')
  const end = start < 0 ? -1 : before.indexOf('-->', start)
  return end < 0 ? '' : before.slice(start, end)
}

function fieldsOf(text: string): Omit<FounderArticle, 'html'> {
  return Object.fromEntries(
    Object.entries(FIELDS).flatMap(([field, names]) => {
      const value = names.map(name => between(text, name)).find(found => found !== '')
      return value === undefined ? [] : [[field, value]]
    }),
  )
}

/** The words of the last element of this name. */
function between(text: string, name: string): string {
  const start = text.lastIndexOf(`<${name}>`)
  const end = start < 0 ? -1 : text.indexOf(`</${name}>`, start)
  if (end < 0) return ''
  const words = text.slice(start + name.length + 2, end)
  return words
    .replace(/<[^<>]{0,200}>/gu, ' ')
    .replace(/&nbsp;/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
