// The part of a graph around one entity.
import { NotFoundError } from '../errors.ts'
import type { KnowledgeGraph } from '../types.ts'

/** What is at most `depth` relations away, whatever their direction, with every relation among it; articles are all kept, as evidence points into them. Throws `NotFoundError`. */
export function neighborhood(graph: KnowledgeGraph, id: string, depth: number): KnowledgeGraph {
  if (!graph.hasNode(id)) throw new NotFoundError(`no entity “${id}”`)
  const near = new Set([id])
  let edge = [id]
  for (let step = 0; step < depth && edge.length > 0; step++) {
    edge = [...new Set(edge.flatMap(node => graph.neighbors(node)))].filter(node => !near.has(node))
    for (const node of edge) near.add(node)
  }
  const part = graph.nullCopy() as KnowledgeGraph
  graph.forEachNode((node, attributes) => {
    if (near.has(node)) part.addNode(node, attributes)
  })
  graph.forEachEdge((key, attributes, source, target) => {
    if (near.has(source) && near.has(target)) part.addDirectedEdgeWithKey(key, source, target, attributes)
  })
  return part
}
