// Which pages of a PDF are read by recognition: those whose text layer says nothing of what they show.
import type { LaidOutPage } from '../layout/laidOutPage.ts'

const CHINESE = /\p{Script=Han}/u
/** Characters that a font without a map to Unicode gives. */
const UNKNOWN = /[\ue000-\uf8ff\ufffd\u0000-\u0008]/gu

/** Has the page no Chinese text: none at all, a stamp or number alone, or mostly characters that mean nothing? */
export function isScan({ runs }: LaidOutPage): boolean {
  const text = runs.map(run => run.text).join('')
  return !CHINESE.test(text) || isUnknown(text)
}

/** Are most of the characters none that a font names? */
export const isUnknown = (text: string): boolean => (text.match(UNKNOWN)?.length ?? 0) * 2 > text.length
