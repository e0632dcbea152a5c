// A document's outline as its words.
import { textOf } from '../../src/text/span.ts'
import type { Document } from '../../src/types.ts'

/** The parts of each article: what they are and what they say. */
export const partsOf = ({ text, outline }: Document): [part: string, text: string][][] =>
  outline!.map(({ parts }) =>
    parts.map(({ part, lines }): [string, string] => [part, lines.map(span => textOf(text, span)).join('')]),
  )
