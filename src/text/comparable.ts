// Copies made for comparing, never for showing: NFKC changes lengths, so no offset leads back from here.
import { simplifiedName } from './simplified.ts'

const QUOTES = /[\s“”‘’"'《》〈〉「」『』【】]/gu
const DASHES = /[‐‑–—―ー~～·•‧・]/gu

/** Ideographs alone are their own comparable form but for their script: most names, told without building strings. */
const PLAIN = /^[\u4e00-\u9fff]*$/

/** A name as it is compared: NFKC, lower case, without spaces, quotation marks and 《》; all dashes and middle dots alike; traditional characters as simplified ones. `“長春藥谷”` → `长春药谷` */
export const comparable = (name: string): string => simplifiedName(inOwnScript(name))

const inOwnScript = (name: string): string =>
  PLAIN.test(name) ? name : name.normalize('NFKC').toLowerCase().replace(QUOTES, '').replace(DASHES, '-')

/** Whether two names that compare alike are written in different scripts: 華為, 华为. */
export const differInScript = (a: string, b: string): boolean => inOwnScript(a) !== inOwnScript(b)
