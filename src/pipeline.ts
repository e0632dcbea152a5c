// The whole dataflow. What a stage needs (lexicon, patterns) is prepared once in `createPipeline`; after that, extraction
// is a pure function of one document, and everything right of it is recomputed from all extractions.
import { ReadError } from './errors.ts'
import { buildGraph } from './graph/buildGraph.ts'
import { layOut } from './graph/layOut.ts'
import { loadModel } from './model/loadModel.ts'
import type { ReadOptions } from './read/documentFromText.ts'
import { readSources } from './read/read.ts'
import { createRecognizer } from './recognize/recognize.ts'
import { loadPatterns } from './relate/loadPatterns.ts'
import type { Pattern } from './relate/pattern.ts'
import { createRelater } from './relate/relate.ts'
import { createShortFormFinder } from './resolve/findShortForms.ts'
import { createResolver } from './resolve/resolve.ts'
import { publicationOf } from './split/publicationOf.ts'
import { createSplitter } from './split/splitArticles.ts'
import { wholePassage } from './split/wholePassage.ts'
import { asPrinted } from './text/asPrinted.ts'
import { loadLexicon } from './text/lexicon.ts'
import { readingCopy } from './text/readingCopy.ts'
import type { Decision, Document, Extraction, Knowledge, KnowledgeGraph } from './types.ts'

/** `data`: folders of your own lines, read after the ones that ship (`DIR/lexicon/*.tsv`, `DIR/patterns/*`). `patterns`: these alone, in place of all others. */
export interface PipelineOptions {
  readonly data?: readonly string[]
  readonly patterns?: readonly Pattern[]
}

export interface Pipeline {
  /** One document → all that is said in it. `lines`: the text is one bare passage, not a page of articles. */
  extract(document: Document, options?: { readonly lines?: boolean }): Extraction
  /** All extractions, and a person's judgements → which names mean one thing. */
  resolve(extractions: readonly Extraction[], decisions?: readonly Decision[]): Knowledge
}

/** Loads lexicon and patterns and makes the stages ready. Throws `ReadError` or `FormatError` for a data folder that is broken. */
export function createPipeline(options: PipelineOptions = {}): Pipeline {
  const lexicon = loadLexicon(options.data)
  const split = createSplitter(lexicon)
  const recognize = createRecognizer(lexicon, loadModel())
  const findShortForms = createShortFormFinder(lexicon)
  const relate = createRelater(options.patterns ?? loadPatterns(options.data), lexicon)

  return {
    extract: (read, { lines = false } = {}) => {
      const copy = readingCopy(read)
      const articles = lines ? wholePassage(copy) : split(copy)
      const mentions = findShortForms(articles, recognize(articles))
      const found = { articles, mentions, ...relate(copy, articles, mentions) }
      const printed = copy === read ? found : asPrinted(read.text, found)
      const publication = read.publication ?? publicationOf(printed.articles)
      return { document: publication === undefined ? read : { ...read, publication }, ...printed }
    },
    resolve: createResolver(lexicon),
  }
}

/** `progress` is told of each document once it is extracted, and of each source that cannot be read. */
export interface BuildOptions extends PipelineOptions, ReadOptions {
  readonly decisions?: readonly Decision[]
  readonly progress?: (found: Document | ReadError) => void
}

export interface Built {
  readonly graph: KnowledgeGraph
  readonly knowledge: Knowledge
  readonly failures: readonly ReadError[]
}

/** Files, folders, `-` for stdin → the graph, laid out. A source that cannot be read is skipped and told in `failures`; a text that comes twice counts once. */
export async function build(sources: readonly string[], options: BuildOptions = {}): Promise<Built> {
  const pipeline = createPipeline(options)
  const extractions = new Map<Document['text'], Extraction>()
  const failures: ReadError[] = []
  for await (const found of readSources(sources, options)) {
    if (found instanceof ReadError) failures.push(found)
    else {
      const first = extractions.get(found.text)
      extractions.set(found.text, first ? { ...first, document: countedOnce(first, found) } : pipeline.extract(found))
    }
    options.progress?.(found)
  }
  const knowledge = pipeline.resolve([...extractions.values()], options.decisions)
  const graph = buildGraph(knowledge)
  layOut(graph)
  return { graph, knowledge, failures }
}

function countedOnce({ document }: Extraction, again: Document): Document {
  const message = `${again.source} has the same text as ${document.source}: counted once`
  return { ...document, notices: [...document.notices, { code: 'sameText', message }] }
}
