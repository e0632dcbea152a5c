// Articles to mentions: the trained tagger and every rule guess, the rules weighed by what the tagger says; what one article
// names surely is looked for in the whole document, and the guesses are settled. One rule more is one more function in the list.
import type { Model } from '../model/modelFile.ts'
import { createTagger } from '../model/tagger.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { readLexis } from '../text/readLexis.ts'
import type { Article, Mention } from '../types.ts'
import { recognizeBylines } from './bylines.ts'
import type { Candidate, Recognize } from './candidate.ts'
import { recognizeCompanies } from './companies.ts'
import { recognizeDocuments } from './documents.ts'
import { dropLonePlaces } from './dropLonePlaces.ts'
import { recognizeEvents } from './events.ts'
import { findAgain } from './findAgain.ts'
import { recognizeHeaded } from './headed.ts'
import { recognizeLists } from './lists.ts'
import { recognizeOrganizations } from './organizations.ts'
import { recognizePersons } from './persons.ts'
import { recognizePlaces } from './places.ts'
import { recognizeQuotes } from './quotes.ts'
import type { Context } from './readContext.ts'
import { readContexts } from './readContext.ts'
import { recognizeSeries } from './series.ts'
import { settle } from './settle.ts'
import { recognizeTagged } from './tagged.ts'
import { weigh } from './weigh.ts'

const RECOGNIZERS: readonly Recognize[] = [
  recognizeBylines,
  recognizePersons,
  recognizeOrganizations,
  recognizePlaces,
  recognizeDocuments,
  recognizeEvents,
  recognizeHeaded,
  recognizeCompanies,
  recognizeQuotes,
  recognizeLists,
  recognizeSeries,
]

/** The heads that name persons, places and organizations, the best first; a model may have been trained on some corpora alone. */
const HEADS = ['news', 'msra', 'pd199801', 'uner_gsdsimp']

/** Prepares the recognizers. The result takes all articles of one document, so that a name sure in one is found in all; its mentions are sorted by article, start, the longest first; nested ones stand, crossing ones do not. */
export function createRecognizer(lexicon: Lexicon, model: Model): (articles: readonly Article[]) => Mention[] {
  const lexis = readLexis(lexicon)
  const head = HEADS.find(name => model.heads.includes(name)) ?? HEADS[0]!
  const tag = createTagger(model.head(head), model.classes(), lexis)
  return articles => {
    const contexts = readContexts(articles, lexis, tag)
    const guesses = contexts.map(context => settle(context.text, guess(context)))
    const again = findAgain(contexts, guesses)
    const settled = contexts.map((context, index) =>
      settle(context.text, [...guesses[index]!, ...again[index]!.filter(name => !isOfClock(context, name))]),
    )
    return dropLonePlaces(articles, settled).flatMap((candidates, index) =>
      candidates.map(candidate => toMention(articles[index]!, candidate)),
    )
  }
}

/** What the tagger and the rules guess; what the tagger hardly sees is nothing, but a person where a rule sees one too. */
function guess(context: Context): Candidate[] {
  const tagged = recognizeTagged(context)
  const ruled = RECOGNIZERS.flatMap(recognize => recognize(context))
  const persons = new Uint8Array(context.text.length)
  for (const { kind, start, end } of ruled) if (kind === 'person') persons.fill(1, start, end)
  const credited = ruled.filter(({ kind, recognizer }) => kind === 'person' && recognizer === 'bylines')
  // Who is credited is known to the letter: 王小禾摄 is nobody else.
  const isMiscut = ({ kind, start, end }: Candidate) =>
    kind === 'person' &&
    credited.some(known => start < known.end && known.start < end && (start !== known.start || end !== known.end))
  const isBacked = ({ kind, start, end }: Candidate) => kind === 'person' && persons.subarray(start, end).includes(1)
  return [
    ...tagged.filter(name => name.confidence >= ALONE || isBacked(name)),
    ...ruled.map(each => weigh(each, tagged)),
  ].filter(name => !isOfClock(context, name) && !isMiscut(name))
}

/** 北京时间 is no place. */
const isOfClock = ({ text }: Context, { kind, end }: Candidate): boolean =>
  kind === 'place' && text.startsWith('时间', end)

/** How sure the tagger must be. */
const ALONE = 0.6

const toMention = (article: Article, { start, end, kind, subkind, recognizer, confidence }: Candidate): Mention => ({
  id: `${article.id}:${start}-${end}`,
  articleId: article.id,
  start,
  end,
  text: article.text.slice(start, end),
  kind,
  ...(subkind && { subkind }),
  recognizer,
  confidence,
})
