// A paper's word for itself: 本报 in a byline is the paper that printed it, whichever that is.
import type { GraphArticle, Span } from '../types.ts'
import { textOf } from './span.ts'

const OWN = /^本(?:报|報|刊|网|網|台|臺|社|站)/u

/** How many UTF-16 units of the text's beginning are a paper's word for itself: 本报讯 → 2; 0 where it does not begin with one. */
export const ownPaperLength = (text: string): number => OWN.exec(text)?.[0].length ?? 0

/** Whether the text is such a word and nothing else. */
export const isOwnPaper = (text: string): boolean => text !== '' && ownPaperLength(text) === text.length

/** The name of a byline's paper: as printed, or the publication where that is 本报. */
export function paperName({ text, publication }: GraphArticle, paper: Span): string {
  const printed = textOf(text, paper)
  return (isOwnPaper(printed) && publication) || printed
}
