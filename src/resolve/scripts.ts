// Papers in traditional characters are resolved through copies in simplified ones, which is what the lexicon is written in;
// then every name is given back as it is printed. Of a thing that papers print in both, the script of most mentions names
// it, and the other is an alias.
import { isTraditional, simplified } from '../text/simplified.ts'
import type { Alias, Entity, Extraction, MentionId } from '../types.ts'

/** The extraction with articles, mentions and publication in simplified characters, ids and ranges as they are; itself where its text is not traditional. */
export function simplifiedExtraction(extraction: Extraction): Extraction {
  const { document, articles, mentions } = extraction
  if (!isTraditional(document.text)) return extraction
  const inScript = <T extends { readonly text: string; readonly publication?: string }>(part: T): T => ({
    ...part,
    text: simplified(part.text),
    ...(part.publication !== undefined && { publication: simplified(part.publication) }),
  })
  return {
    ...extraction,
    document: inScript(document),
    articles: articles.map(inScript),
    mentions: mentions.map(mention => ({ ...mention, text: simplified(mention.text) })),
  }
}

/** How often a name, as read, is printed in which way. */
type Prints = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The entities made from `read` with their names as `printed` has them, in the order of their ids. */
export function withPrintedNames(
  entities: readonly Entity[],
  read: readonly Extraction[],
  printed: readonly Extraction[],
): readonly Entity[] {
  const changed = printed.filter((extraction, index) => extraction !== read[index])
  if (changed.length === 0) return entities
  const texts = new Map(printed.flatMap(({ mentions }) => mentions.map(({ id, text }) => [id, text] as const)))
  const readTexts = new Map(read.flatMap(({ mentions }) => mentions.map(({ id, text }) => [id, text] as const)))
  const papers = new Map(changed.flatMap(papersOf))
  const taken = new Set<string>()
  return entities
    .map(entity => printEntity(entity, countPrints(entity.mentionIds, readTexts, texts), papers))
    .map(entity => ({ ...entity, id: freeId(entity, taken) }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** The papers' names, as read, with what is printed. */
const papersOf = ({ document, articles }: Extraction): [read: string, printed: string][] =>
  [document, ...articles].flatMap(({ publication }): [string, string][] =>
    publication === undefined ? [] : [[simplified(publication), publication]],
  )

function countPrints(
  ids: readonly MentionId[],
  read: ReadonlyMap<MentionId, string>,
  printed: ReadonlyMap<MentionId, string>,
): Prints {
  const prints = new Map<string, Map<string, number>>()
  for (const id of ids) {
    const [name, text] = [read.get(id)!, printed.get(id)!]
    const counts = prints.get(name) ?? new Map<string, number>()
    counts.set(text, (counts.get(text) ?? 0) + 1)
    prints.set(name, counts)
  }
  return prints
}

function printEntity(entity: Entity, prints: Prints, papers: ReadonlyMap<string, string>): Entity {
  const formsOf = (name: string): string[] => {
    const counted = [...(prints.get(name) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    return counted.length > 0 ? counted.map(([text]) => text) : [papers.get(name) ?? name]
  }
  const [name = entity.name, ...others] = formsOf(entity.name)
  const aliases = new Map<string, Alias>(others.map(text => [text, { text, reason: 'script' }]))
  for (const { text, reason } of entity.aliases)
    for (const form of formsOf(text)) if (form !== name && !aliases.has(form)) aliases.set(form, { text: form, reason })
  return { ...entity, name, aliases: [...aliases.values()].sort((a, b) => (a.text < b.text ? -1 : 1)) }
}

/** `person:陳立群`, with `#2` for a namesake: numbered as it was, and on where that is taken. */
function freeId({ id, kind, name }: Entity, taken: Set<string>): string {
  let number = Number(/#(\d+)$/u.exec(id)?.[1] ?? 1)
  const made = () => `${kind}:${name}${number > 1 ? `#${number}` : ''}`
  while (taken.has(made())) number++
  taken.add(made())
  return made()
}
