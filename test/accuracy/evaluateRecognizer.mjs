// The whole recognizer, as the pipeline runs it, on news that two taggers read alike: its persons, organizations and places.

import { documentFromText } from '../../dist/read/documentFromText.js'
import { createRecognizer } from '../../dist/recognize/recognize.js'
import { wholePassage } from '../../dist/split/wholePassage.js'
import { loadLexicon } from '../../dist/text/lexicon.js'
import { charactersIn, perSecond, time } from './loadSystem.mjs'
import { markdownTable } from './markdownTable.mjs'
import { binOf, judge, nameOfBin, reliabilityOf, SPAN_HEADS, spanRows } from './measures.mjs'

const SENTENCES = 3000
/** So many sentences in a row make a document. */
const DOCUMENT = 20
const WARM_UP = 15
const KINDS = { PER: 'person', ORG: 'organization', LOC: 'place' }

/** Its section of the report, and its characters a second. */
export function evaluateRecognizer(model, dev) {
  const examples = dev.slice(0, SENTENCES)
  const recognize = createRecognizer(loadLexicon(), model)
  const documents = documentsOf(examples)
  documents.slice(0, WARM_UP).forEach(recognize)
  const { result, seconds } = time(() => documents.map(articles => recognize(articles)))

  const gold = examples.map(({ spans }) => spans.map(span => ({ ...span, type: KINDS[span.type] })))
  const found = documents.flatMap((articles, i) =>
    articles.map(({ id }) => namesOf(result[i].filter(({ articleId }) => articleId === id))),
  )
  const section = `
## The whole recognizer

${examples.length.toLocaleString('en')} sentences of news on which two taggers agree, ${DOCUMENT} a document; persons, organizations and places, of nested ones the outermost. What both taggers pass over (newspapers in 《》, foreign short names) counts as wrong here, so the shares of what is not the model’s are low.

${markdownTable(SPAN_HEADS, spanRows(gold, found))}
How often a mention is right that a recognizer gives this confidence:

${markdownTable(['recognizer', 'confidence', 'count', 'mean', 'share right'], rowsByRecognizer(judge(gold, found)))}`
  return { section, speed: perSecond(charactersIn(examples), seconds) }
}

/** Each sentence is a passage, an article of its own. */
function documentsOf(examples) {
  const articles = examples.flatMap(({ text }, i) => wholePassage(documentFromText(text, 'news', { id: `news${i}` })))
  return Array.from({ length: Math.ceil(articles.length / DOCUMENT) }, (_, i) =>
    articles.slice(i * DOCUMENT, (i + 1) * DOCUMENT),
  )
}

/** The mentions of an article that lie in no other of the three kinds; they come sorted by start, the longest first. */
function namesOf(mentions) {
  let reached = 0
  return mentions.flatMap(({ start, end, kind, recognizer, confidence }) => {
    if (!Object.values(KINDS).includes(kind) || end <= reached) return []
    reached = end
    return [{ start, end, type: kind, recognizer, probability: confidence }]
  })
}

function rowsByRecognizer(judged) {
  const bins = [...new Set(judged.map(({ probability }) => binOf(probability)))].sort((a, b) => a - b)
  const of = (name, mentions) => [
    ...bins.flatMap(bin => {
      const there = mentions.filter(({ probability }) => binOf(probability) === bin)
      return there.length > 0 ? [[name, nameOfBin(bin), ...reliabilityOf(there)]] : []
    }),
    [name, 'ALL', ...reliabilityOf(mentions)],
  ]
  const names = [...new Set(judged.map(({ recognizer }) => recognizer))].sort()
  return [
    ...names.flatMap(name =>
      of(
        name,
        judged.filter(({ recognizer }) => recognizer === name),
      ),
    ),
    ...of('ALL', judged),
  ]
}
