// A quotation as it is cited in Chinese print: paper, day, headline, and the sentence in quotation marks. Marks inside
// marks change their shape as GB/T 15834 has it, so that it stays clear where the quotation ends.
import { zh } from './words/zh.ts'

/** Where something was printed, as far as it is known. */
export interface Printed {
  readonly headline: string
  readonly publication?: string
  readonly published?: string
}

const NESTED_QUOTES: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' }
const NESTED_TITLES: Readonly<Record<string, string>> = { '《': '〈', '》': '〉', '〈': '《', '〉': '》' }
/** A quotation mark, but not the apostrophe of O’Neill. */
const QUOTE = /[“”‘]|(?<!\p{Script=Latin})’|’(?!\p{Script=Latin})/gu

/** 《城市晚报》2022-07-15《高标准规划建设“长春药谷”》：“……” */
export const citationOf = (quote: Printed & { readonly text: string }): string =>
  `${articleCitation(quote)}：“${collapsed(quote.text).replace(QUOTE, mark => NESTED_QUOTES[mark]!)}”`

/** 《城市晚报》2022-07-15《高标准规划建设“长春药谷”》; what is not known is left out, and the headline then stands first. */
export function articleCitation({ headline, publication, published }: Printed): string {
  const title = titled(headline)
  const day = published ?? ''
  return publication ? `${titled(publication)}${day}${title || zh.untitled}` : `${title || zh.untitled}${day}`
}

function titled(name: string): string {
  const text = collapsed(name)
  return text && `《${text.replace(/[《》〈〉]/g, mark => NESTED_TITLES[mark]!)}》`
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()
