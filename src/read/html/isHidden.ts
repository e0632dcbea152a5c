// What a page does not show: by an attribute, by its own style, or by a rule of the page's style sheet for its class or id.
// And what is shown and is no part of an article, by the words that pages mark it with: comments, advertisements.

type Attributes = Readonly<Record<string, string>>

const UNSEEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$|!)|font-size\s*:\s*0[a-z%]*\s*(?:;|$|!))/iu
const ASIDE =
  /^(?:ads?|advert\w*|guanggao|ggw|comments?|comment-?(?:list|box|area|wrap\w*)|pinglun|related\w*|recommend\w*|tuijian|share\w*|bdshare\w*|breadcrumbs?|crumbs?|sidebar|copyright|pagination|pager|qrcode|hot-?news|footer|ad[-_].*|.*[-_]ad|.*[-_]ads|.*[-_]comments?)$/iu
const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'alert'])
const KEPT = new Set(['html', 'body', 'article', 'main'])

/** Whether an element is not shown, or is no part of an article. `hidden` are the classes and ids that `hiddenBy` found. */
export function isHidden(name: string, attributes: Attributes, hidden: ReadonlySet<string>): boolean {
  const { style, role } = attributes
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true
  if (style !== undefined && UNSEEN.test(style)) return true
  if (KEPT.has(name)) return false
  const words = (attributes.class ?? '').split(/\s+/u).filter(word => word !== '')
  const id = attributes.id
  if (words.some(word => hidden.has(`.${word}`)) || (id !== undefined && hidden.has(`#${id}`))) return true
  if (role !== undefined && ROLES.has(role)) return true
  return words.some(word => ASIDE.test(word)) || (id !== undefined && ASIDE.test(id))
}

const SELECTOR = /^[.#][\w-]{1,100}$/u
const MAX_STYLES = 500_000

/** The classes and ids that the page's own style sheets hide on a screen: `.gone`, `#old`. Only rules for one class or id are read. */
export function hiddenBy(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [selectors, rule] of rulesOf(withoutComments(stylesOf(text))))
    if (UNSEEN.test(rule))
      for (const selector of selectors.split(',')) if (SELECTOR.test(selector.trim())) found.add(selector.trim())
  return found
}

function stylesOf(text: string): string {
  const lower = text.toLowerCase()
  let styles = ''
  for (let at = lower.indexOf('<style'); at >= 0 && styles.length < MAX_STYLES; ) {
    const [start, end] = [lower.indexOf('>', at), lower.indexOf('</style', at)]
    if (start < 0 || end < 0) break
    styles += `${text.slice(start + 1, Math.min(end, start + MAX_STYLES))}}`
    at = lower.indexOf('<style', end)
  }
  return styles
}

const withoutComments = (style: string): string =>
  style
    .split('/*')
    .map((part, index) => (index === 0 ? part : part.slice(afterComment(part))))
    .join(' ')

const afterComment = (part: string): number => (part.includes('*/') ? part.indexOf('*/') + 2 : part.length)

/** Rules for all media: what stands in a block of its own (@media print) is left out. */
function rulesOf(style: string): [selectors: string, rule: string][] {
  const rules: [string, string][] = []
  let [from, depth, selectors] = [0, 0, '']
  for (const { 0: mark, index } of style.matchAll(/[{}]/gu)) {
    const words = style.slice(from, index)
    if (mark === '{' && ++depth === 1) selectors = words.trim()
    else if (mark === '}') {
      if (depth === 1 && !selectors.startsWith('@')) rules.push([selectors, words])
      depth = Math.max(0, depth - 1)
    }
    from = index + 1
  }
  return rules
}
