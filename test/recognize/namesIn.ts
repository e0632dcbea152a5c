// The names that the recognizer finds in one bare text, for tables of examples.
import { loadModel } from '../../src/model/loadModel.ts'
import { createRecognizer } from '../../src/recognize/recognize.ts'
import type { EntityKind } from '../../src/schema.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import type { Mention } from '../../src/types.ts'
import { articleFrom } from './articleFrom.ts'

export const recognize = createRecognizer(loadLexicon(), loadModel())

export const mentionsIn = (text: string): Mention[] => recognize([articleFrom(text)])

/** The texts of all mentions of a kind, in order. */
export const namesIn = (kind: EntityKind, text: string): string[] =>
  mentionsIn(text)
    .filter(mention => mention.kind === kind)
    .map(mention => mention.text)
