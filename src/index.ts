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
export { type AllPaths, allPaths } from './query/allPaths.ts'
export { type CentralEntity, type Centrality, central, MEASURES, type Measure } from './query/central.ts'
export { type CommonNeighbor, type CommonTie, commonNeighbors } from './query/commonNeighbors.ts'
export { type Community, communities, communitiesOf } from './query/communities.ts'
export { type Connection, connections } from './query/connections.ts'
export type { DateRange } from './query/datesOf.ts'
export { type ArticleView, describeArticle } from './query/describeArticle.ts'
export { describeEntity, type EntityView } from './query/describeEntity.ts'
export {
  type BeforeAfter,
  type Changes,
  diffGraphs,
  type EntityChange,
  type GraphDiff,
  type RelationChange,
  type RelationRef,
} from './query/diffGraphs.ts'
export { type FigurePoint, type FigureSeries, figureSeries } from './query/figureSeries.ts'
export { filterGraph, type PartOptions } from './query/filterGraph.ts'
export { findEntity, nearNames } from './query/findEntity.ts'
export { findPaths, type Hop, type Path, type PathOptions } from './query/findPaths.ts'
export { type Holder, holders } from './query/holders.ts'
export { makeNameKeys, type NameKeys, nameKeys } from './query/nameKeys.ts'
export { neighborhood } from './query/neighborhood.ts'
export type { NodeRef } from './query/nodeRef.ts'
export { partOf } from './query/partOf.ts'
export { pathsBetween } from './query/pathsBetween.ts'
export type { Place } from './query/placeOf.ts'
export type { PostView } from './query/postsOf.ts'
export { type EdgeView, type Quote, quoteEdge } from './query/quoteEdge.ts'
export { type SearchHit, searchEntities } from './query/searchEntities.ts'
export { type NameHit, searchNames } from './query/searchNames.ts'
export { suggestNames } from './query/suggestNames.ts'
export { type Summary, summarize } from './query/summarize.ts'
export { type GraphView, viewGraph } from './query/viewGraph.ts'
export { documentFromText, type ReadOptions } from './read/documentFromText.ts'
export { readSources } from './read/read.ts'
export { readText } from './read/readText.ts'
export { readPatterns } from './relate/loadPatterns.ts'
export type { Pattern } from './relate/pattern.ts'
export { type TestedExample, testPatterns } from './relate/testPatterns.ts'
export * from './schema.ts'
export { askSparql, type SparqlAnswer, type SparqlOptions } from './store/askSparql.ts'
export { type Lexicon, loadLexicon } from './text/lexicon.ts'
export { locate, textOf } from './text/span.ts'
export type * from './types.ts'
export type { ColorOptions } from './write/columns.ts'
export { type CsvOptions, edgesCsvPieces, nodesCsvPieces, toEdgesCsv, toNodesCsv } from './write/csv.ts'
export { cypherPieces, toCypher } from './write/cypher.ts'
export { decodeXml, HEAD_BYTES, rootOf } from './write/foreign/decodeXml.ts'
export type { ForeignOptions } from './write/foreign/finish.ts'
export { fromGexf } from './write/foreign/fromGexf.ts'
export { fromGraphml } from './write/foreign/fromGraphml.ts'
export { MOST_BYTES } from './write/foreign/limits.ts'
export { fromJson } from './write/fromJson.ts'
export { ftmPieces, toFtm } from './write/ftm.ts'
export { gexfPieces, toGexf } from './write/gexf.ts'
export { graphmlPieces, toGraphml } from './write/graphml.ts'
export { type HtmlParts, htmlPieces, toHtml } from './write/html.ts'
export { jsonPieces, toJson } from './write/json.ts'
export { jsonLdPieces, toJsonLd } from './write/jsonLd.ts'
export { jsonlPieces, toJsonl } from './write/jsonl.ts'
export { markdownFiles, toMarkdown } from './write/markdown.ts'
export { neo4jCsvPieces, toNeo4jCsv } from './write/neo4jCsv.ts'
export { nquadsPieces, toNquads } from './write/nquads.ts'
export { type Picture, type PictureEdge, type PictureNode, pictureOf } from './write/picture.ts'
export { toPng } from './write/png.ts'
export { svgPieces, toSvg } from './write/svg.ts'
