// The public API, and the only file that re-exports. `serve` and `cli` import from here alone, which proves that it suffices.
export * from './errors.ts'
export { buildGraph } from './graph/buildGraph.ts'
export { layOut } from './graph/layOut.ts'
export {
  type BuildOptions,
  type Built,
  build,
  createPipeline,
  type Pipeline,
  type PipelineOptions,
} from './pipeline.ts'
export { type ArticleView, describeArticle } from './query/describeArticle.ts'
export { describeEntity, type EntityView } from './query/describeEntity.ts'
export { findEntity } from './query/findEntity.ts'
export { findPaths, type Path } from './query/findPaths.ts'
export { neighborhood } from './query/neighborhood.ts'
export type { NodeRef } from './query/nodeRef.ts'
export { type EdgeView, type Quote, quoteEdge } from './query/quoteEdge.ts'
export { type SearchHit, searchEntities } from './query/searchEntities.ts'
export { type Summary, summarize } from './query/summarize.ts'
export { type GraphView, viewGraph } from './query/viewGraph.ts'
export { documentFromText, type ReadOptions } from './read/documentFromText.ts'
export { readSources } from './read/read.ts'
export { readText } from './read/readText.ts'
export { readPatterns } from './relate/loadPatterns.ts'
export type { Pattern } from './relate/pattern.ts'
export { type TestedExample, testPatterns } from './relate/testPatterns.ts'
export * from './schema.ts'
export { type Lexicon, loadLexicon } from './text/lexicon.ts'
export { locate, textOf } from './text/span.ts'
export type * from './types.ts'
export { toGexf } from './write/gexf.ts'
export { fromJson, toJson } from './write/json.ts'
export { toJsonl } from './write/jsonl.ts'
