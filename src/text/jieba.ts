// The only import of nodejieba. It aborts the process on a dictionary path that does not exist and takes a second to
// load, so it is loaded once, when first used, with the dictionaries that it carries.
import nodejieba from 'nodejieba'

/** A word of jieba's with its part-of-speech tag (ICTCLAS set: n, v, ns, nr, m, x …) and its range in the text. */
export interface Word {
  readonly text: string
  readonly tag: string
  readonly start: number
  readonly end: number
}

/** The words of a text, in order and without gaps: `words.map(w => w.text).join('') === text` for any string at all. */
export function tagWords(text: string): Word[] {
  if (text === '') return []
  // A lone surrogate comes back as U+FFFD: the same length, so offsets hold and the text is taken from ours.
  const words: Word[] = []
  let at = 0
  for (const { word, tag } of nodejieba.tag(text)) {
    const end = Math.min(at + word.length, text.length)
    if (end > at) words.push({ text: text.slice(at, end), tag, start: at, end })
    at = end
  }
  if (at < text.length) words.push({ text: text.slice(at), tag: 'x', start: at, end: text.length })
  return words
}
