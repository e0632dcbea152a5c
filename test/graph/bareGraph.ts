// A graph as others make them: no articles, relations that no sentence says, in words that are not the schema's, and one of
// a thing with itself.
import { MultiDirectedGraph } from 'graphology'
import type { RelationKind } from '../../src/schema.ts'
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../src/types.ts'

const node = (label: string, more: Partial<NodeAttributes> = {}): NodeAttributes => ({
  ...{ label, kind: 'other', aliases: [], mentions: [], figures: [], x: 0, y: 0, size: 5 },
  ...more,
})
const edge = (kind: RelationKind, label: string, weight = 1, confidence = 1): EdgeAttributes => ({
  ...{ kind, label, weight, confidence },
  evidence: [],
})

/** 甲 cites 乙, which cites itself; 丙 has a post at 丁公司. */
export const bareGraph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
bareGraph.setAttribute('articles', [])
bareGraph.addNode('0', node('甲', { ownKind: 'gene' }))
bareGraph.addNode('1', node('乙'))
bareGraph.addNode('2', node('丙', { kind: 'person' }))
bareGraph.addNode('3', node('丁公司', { kind: 'organization' }))
bareGraph.addDirectedEdgeWithKey('0|pointsTo:cites|1', '0', '1', edge('pointsTo', 'cites', 2.5))
bareGraph.addDirectedEdgeWithKey('0|pointsTo|1', '0', '1', edge('pointsTo', '指向', 1, 0.3))
bareGraph.addDirectedEdgeWithKey('1|pointsTo:cites|1', '1', '1', edge('pointsTo', 'cites'))
bareGraph.addDirectedEdgeWithKey('1|related|2', '1', '2', edge('related', '相关'))
bareGraph.addDirectedEdgeWithKey('2|holdsPosition|3', '2', '3', edge('holdsPosition', '任职'))
