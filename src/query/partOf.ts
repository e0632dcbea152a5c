// A part of a graph that stands by itself: the evidence of what is kept, and the articles that it points into.
import type { GraphArticle, KnowledgeGraph, Quoted } from '../types.ts'

/** The nodes and edges of those keys; an edge stays only with both of its ends. Articles that nothing kept points into go, and credits to what has gone. */
export function partOf(graph: KnowledgeGraph, nodes: ReadonlySet<string>, edges: ReadonlySet<string>): KnowledgeGraph {
  const part = graph.nullCopy() as KnowledgeGraph
  graph.forEachNode((id, attributes) => {
    if (nodes.has(id)) part.addNode(id, { ...attributes })
  })
  graph.forEachEdge((key, attributes, source, target) => {
    if (edges.has(key) && part.hasNode(source) && part.hasNode(target))
      part.addDirectedEdgeWithKey(key, source, target, { ...attributes })
  })
  part.setAttribute('articles', articlesFor(graph, part))
  return part
}

function articlesFor(graph: KnowledgeGraph, part: KnowledgeGraph): GraphArticle[] {
  const used = new Set<string>()
  const use = (one: Pick<Quoted, 'articleId'> & { readonly copies?: readonly Quoted[] }) => {
    used.add(one.articleId)
    for (const { articleId } of one.copies ?? []) used.add(articleId)
  }
  part.forEachNode((_, { mentions, figures }) => {
    for (const mention of mentions) use(mention)
    for (const { evidence, copies } of figures) use({ ...evidence, ...(copies && { copies }) })
  })
  part.forEachEdge((_, { evidence }) => evidence.forEach(use))
  return graph
    .getAttribute('articles')
    .filter(({ id }) => used.has(id))
    .map(article => ({ ...article, credits: article.credits.filter(({ entity }) => part.hasNode(entity)) }))
}
