// What a name can be found by: the name as it is compared, its pinyin, its initials. Pinyin is slow to make, so the keys
// of a graph are made once and kept as long as the graph: when it is first searched, or before, a slice at a time.
import { pinyin } from 'pinyin-pro'
import type { EntityKind } from '../schema.ts'
import { comparable } from '../text/comparable.ts'
import type { KnowledgeGraph } from '../types.ts'

/** A name or alias of an entity, and its keys; 长春药谷: `changchunyaogu`, `ccyg`, both empty where nobody made them. `kind` and `mentions`, a count, are the entity's. */
export interface NameKeys {
  readonly id: string
  readonly name: string
  readonly isAlias: boolean
  readonly kind: EntityKind
  readonly mentions: number
  readonly comparable: string
  readonly pinyin: string
  readonly initials: string
}

interface Making {
  readonly keys: NameKeys[]
  readonly ids: readonly string[]
  /** How many of `ids` have their keys. */
  done: number
}

const made = new WeakMap<KnowledgeGraph, Making>()

/** The keys of all names and aliases, in the graph's order, an entity's name before its aliases. */
export function nameKeys(graph: KnowledgeGraph): readonly NameKeys[] {
  makeNameKeys(graph, Infinity)
  return made.get(graph)!.keys
}

/** Makes keys for about so many milliseconds; true when all are made. */
export function makeNameKeys(graph: KnowledgeGraph, milliseconds: number): boolean {
  const making = made.get(graph) ?? { keys: [], ids: graph.nodes(), done: 0 }
  made.set(graph, making)
  const until = performance.now() + milliseconds
  while (making.done < making.ids.length) {
    making.keys.push(...keysOfEntity(graph, making.ids[making.done]!))
    making.done++
    if (performance.now() >= until) break
  }
  return making.done === making.ids.length
}

function keysOfEntity(graph: KnowledgeGraph, id: string): NameKeys[] {
  const { label, kind, aliases, mentions } = graph.getNodeAttributes(id)
  const names = new Set([label, ...aliases.map(({ text }) => text)])
  return [...names].map(name => ({
    id,
    name,
    isAlias: name !== label,
    kind,
    mentions: mentions.length,
    ...keysOf(name, kind),
  }))
}

/** The keys of one name. A person's first character is read as a surname: 单 is shan. */
export function keysOf(name: string, kind?: EntityKind): Pick<NameKeys, 'comparable' | 'pinyin' | 'initials'> {
  const text = comparable(name)
  const surname = kind === 'person' ? 'head' : 'off'
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true, surname })
  return {
    comparable: text,
    pinyin: syllables.join('').toLowerCase(),
    initials: syllables
      .map(syllable => syllable.charAt(0))
      .join('')
      .toLowerCase(),
  }
}
