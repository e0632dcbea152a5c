// What a build found, in two lines for a person.
import { ENTITY_KINDS, type EntityKind, type KnowledgeGraph, summarize } from '../index.ts'

/** `since`: when the work began, as `performance.now()` gives it. */
export function summaryLines(graph: KnowledgeGraph, since: number): string {
  const { articles, entities, byKind, relations, figures } = summarize(graph)
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  const kinds = Object.keys(byKind) as EntityKind[]
  const counts = kinds.map(kind => `${ENTITY_KINDS[kind].label} ${byKind[kind]}`).join(' · ')
  return `${articles} articles, ${entities} entities, ${relations} relations, ${figures} figures in ${seconds} s\n${counts}\n`
}
