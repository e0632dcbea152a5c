// Marks and characters that only the whole document tells: vertical quotation marks, which simplified text writes as “”, and
// the character whose radical is drawn as another one's.
import type { LaidOutPage } from '../layout/laidOutPage.ts'

const SIMPLIFIED = /[们这国会来时对发为说学长门车见马设记总师业产东个书从关军农动务区医华经网过运还进选项领题风]/gu
const TRADITIONAL = /[們這國會來時對發為說學長門車見馬設記總師業產東個書從關軍農動務區醫華經網過運還進選項領題風]/gu
const QUOTES: Readonly<Record<string, string>> = { '『': '“', '』': '”', '「': '‘', '」': '’' }

/** The pages with the forms of their document: in simplified text that has no 「 in level lines, vertical 『』 are “” and 「」 are ‘’ (GB/T 15834). */
export function settleForms(pages: readonly LaidOutPage[]): LaidOutPage[] {
  const texts = pages.flatMap(({ runs }) => runs.map(({ text }) => text))
  const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0)
  if (count(TRADITIONAL) >= count(SIMPLIFIED)) return [...pages]
  const hasCorners = pages.some(({ runs }) =>
    runs.some(({ text, vertical }) => !vertical && text.length > 1 && /[「『]/u.test(text)),
  )
  return pages.map(page => ({
    ...page,
    runs: page.runs.map(run => {
      // 户 and the radical ⼾ share a glyph, and the radical's character is 戶.
      const text = run.text.replaceAll('戶', '户')
      return { ...run, text: hasCorners ? text : withQuotes(text, run.vertical || text.length === 1) }
    }),
  }))
}

const withQuotes = (text: string, vertical: boolean): string =>
  vertical ? text.replace(/[「」『』]/gu, mark => QUOTES[mark]!) : text
