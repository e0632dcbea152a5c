// A text whose line breaks are lost is no page, and what reads lines takes for ever over one without an end.
import { ReadError } from '../errors.ts'

/** In UTF-16 units. */
const LONGEST = 1_000_000

/** Throws `ReadError` for a text with a line of more than a million characters. */
export function refuseLongLine(text: string, source: string): void {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end - start > LONGEST)
      throw new ReadError(
        `${source}: expected lines of at most ${LONGEST} characters, found one of ${end - start}; put line breaks into it`,
      )
    start = end + 1
  }
}
