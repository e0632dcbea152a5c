// Copies made for comparing, never for showing: NFKC changes lengths, so no offset leads back from here.

const QUOTES = /[\s“”‘’"'《》〈〉「」『』【】]/gu
const DASHES = /[‐‑–—―ー~～·•‧・]/gu

/** Ideographs alone are their own comparable form: most names, told without building strings. */
const PLAIN = /^[\u4e00-\u9fff]*$/

/** A name as it is compared: NFKC, lower case, without spaces, quotation marks and 《》; all dashes and middle dots alike. `“长春药谷”` → `长春药谷` */
export const comparable = (name: string): string =>
  PLAIN.test(name) ? name : name.normalize('NFKC').toLowerCase().replace(QUOTES, '').replace(DASHES, '-')
