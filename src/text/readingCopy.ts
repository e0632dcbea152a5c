// A document that is not written as the rules and the tagger know texts is read through a copy: traditional characters as
// simplified ones. Both are of one length, so that every range in the copy is one in the document.
import type { Document } from '../types.ts'
import { isTraditional, simplified } from './simplified.ts'

/** The document with its text as it is read; the document itself where nothing differs. */
export function readingCopy(document: Document): Document {
  return isTraditional(document.text) ? { ...document, text: simplified(document.text) } : document
}
