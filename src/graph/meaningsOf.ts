// Which entity a mention means, turned round from the entities' lists, so that a relation's ends are looked up at once.
import type { Knowledge, Mention } from '../types.ts'

/** What a mention stands for: its range and the entity that it names. */
export interface Meaning {
  readonly mention: Mention
  readonly entity: string
}

/** What each mention means, by its id; one that no entity claims (a person dropped it) is missing. */
export function meaningsOf({ extractions, entities }: Knowledge): ReadonlyMap<string, Meaning> {
  const mentions = new Map(extractions.flatMap(extraction => extraction.mentions.map(mention => [mention.id, mention])))
  const meanings = new Map<string, Meaning>()
  for (const entity of entities) {
    for (const id of entity.mentionIds) {
      const mention = mentions.get(id)
      if (mention) meanings.set(id, { mention, entity: entity.id })
    }
  }
  return meanings
}
