// What a name can be found by: the name as it is compared, its pinyin, its initials. Pinyin is slow to make, so the keys
// of a graph are made when it is first searched, and kept as long as the graph.
import { pinyin } from 'pinyin-pro'
import type { EntityKind } from '../schema.ts'
import { comparable } from '../text/comparable.ts'
import type { KnowledgeGraph } from '../types.ts'

/** A name or alias of an entity, and its keys; 长春药谷: `changchunyaogu`, `ccyg`. */
export interface NameKeys {
  readonly id: string
  readonly name: string
  readonly isAlias: boolean
  readonly comparable: string
  readonly pinyin: string
  readonly initials: string
}

const made = new WeakMap<KnowledgeGraph, readonly NameKeys[]>()

/** The keys of all names and aliases, in the graph's order. */
export function nameKeys(graph: KnowledgeGraph): readonly NameKeys[] {
  let keys = made.get(graph)
  if (!keys) {
    keys = graph
      .mapNodes((id, { label, kind, aliases }) => {
        const names = new Set([label, ...aliases.map(({ text }) => text)])
        return [...names].map(name => ({ id, name, isAlias: name !== label, ...keysOf(name, kind) }))
      })
      .flat()
    made.set(graph, keys)
  }
  return keys
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
