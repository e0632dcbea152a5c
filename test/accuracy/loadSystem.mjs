// The trained tagger with all that it needs, as a program has it that has just begun.
import { loadModel } from '../../dist/model/loadModel.js'
import { createTagger } from '../../dist/model/tagger.js'
import { loadLexicon } from '../../dist/text/lexicon.js'
import { readLexis } from '../../dist/text/readLexis.js'
import { tagText } from '../../dist/text/tagText.js'

/** `read` makes a text ready for the taggers; `taggerOf` gives the one of a head, and throws `UsageError` where there is none. */
export function loadSystem(file) {
  const read = loadReader()
  const model = loadModel(file)
  return {
    model,
    read: text => read.text(text),
    taggerOf: name => createTagger(model.head(name), model.classes(), read.lexis),
  }
}

/** The lexicon and jieba, which reads its dictionary at the first word. */
export function loadReader() {
  const lexis = readLexis(loadLexicon())
  tagText('你好。', lexis)
  return { lexis, text: text => tagText(text, lexis) }
}

/** What an action gives, and the seconds that it took. */
export function time(action) {
  const start = performance.now()
  const result = action()
  return { result, seconds: (performance.now() - start) / 1000 }
}

/** Sentences' characters, as code points. */
export const charactersIn = examples => examples.reduce((sum, { text }) => sum + [...text].length, 0)

/** `12,345`; 0 where nothing was done. */
export const perSecond = (count, seconds) => (count > 0 ? Math.round(count / seconds) : 0).toLocaleString('en')
