import type { KnowledgeGraph } from '../../src/index.ts'
export function largeGraph(order: number, size: number): KnowledgeGraph
