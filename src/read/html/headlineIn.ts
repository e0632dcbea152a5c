// A page's headline, without the names of site and channel that its title carries: 标题_江城新闻网, 标题-要闻-江城在线.
import { type Block, hanOf } from './readBlocks.ts'

const SITE =
  /(?:网|网站|报|报纸|数字报|电子报|频道|新闻|要闻|快讯|时政|国内|国际|社会|财经|体育|娱乐|科技|资讯|在线|门户|客户端|电视台|广播|卫视|通讯社|新华社|中心|政府|委员会|首页|专题|栏目|官网|热线|论坛|周刊|杂志|com|cn|net)$/iu
/** What is longer is no headline. */
const LONGEST = 200
const HARD = /\s*[_|｜]+\s*/u
const SOFT = /\s*(?:--+|[-–—]+)\s*/u

/** The headline among a page's statements: a heading that the title holds, else what the page states to be one, else its title; each without site and channel. Undefined where there is none. */
export function headlineIn(
  blocks: readonly Block[],
  { title, stated, site }: { title: string; stated: string | undefined; site: string | undefined },
): string | undefined {
  const headings = blocks.filter(({ tag }) => /^h[1-3]$/u.test(tag))
  const said = [stated, title].flatMap(text => (text && text.length <= LONGEST ? [withoutSite(text, site)] : []))
  const same = (text: string) => said.some(known => plain(known).includes(plain(text)) || plain(text) === plain(known))
  const heading = headings.find(({ text }) => hanOf(text) >= 4 && same(text))
  const first = headings.find(({ tag, text }) => tag === 'h1' && hanOf(text) >= 4 && text !== site)
  const found = heading?.text ?? said.find(text => hanOf(text) >= 4) ?? first?.text ?? said[0]
  return found === undefined || found === '' ? undefined : found
}

const plain = (text: string): string => text.replace(/[\s_|｜–—-]+/gu, '')

/** A title without the parts at its end that name site or channel. */
export function withoutSite(title: string, site?: string): string {
  let text = title.replace(/\s+/gu, ' ').trim()
  for (;;) {
    const cut = cutOnce(text, site)
    if (cut === undefined) return text
    text = cut
  }
}

function cutOnce(text: string, site: string | undefined): string | undefined {
  for (const [mark, isSure] of [
    [HARD, true],
    [SOFT, false],
  ] as const) {
    const parts = text.split(mark)
    const last = parts.at(-1)!
    if (parts.length < 2) continue
    const isName =
      last === site || last === '' || (SITE.test(last) && last.length <= 16 && !/[，。！？：“”]/u.test(last))
    const left = text.slice(0, text.lastIndexOf(last)).replace(/[\s_|｜–—-]+$/u, '')
    if (hanOf(left) >= 4 && (isName || (isSure && last.length < left.length))) return left
  }
  return undefined
}
