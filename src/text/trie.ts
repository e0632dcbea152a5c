// A dictionary that finds all its words in a text in one pass: a trie over UTF-16 units in maps.

/** What most places of a text hold: shared, so that looking there costs nothing. */
const NONE: readonly never[] = []

interface Node<V> {
  next?: Map<number, Node<V>>
  value?: V
}

export interface Trie<V> {
  /** The value of exactly this word. */
  get(word: string): V | undefined
  /** The longest word of the trie that begins at `at`, or undefined. */
  longestAt(text: string, at: number): { readonly end: number; readonly value: V } | undefined
  /** Every word of the trie that begins at `at`, the shortest first. */
  allAt(text: string, at: number): readonly { readonly end: number; readonly value: V }[]
}

/** Builds a trie; a word given twice keeps its last value. */
export function createTrie<V>(entries: Iterable<readonly [string, V]>): Trie<V> {
  const root: Node<V> = {}
  for (const [word, value] of entries) {
    if (word === '') continue
    let node = root
    for (let i = 0; i < word.length; i++) {
      node.next ??= new Map()
      const code = word.charCodeAt(i)
      let child = node.next.get(code)
      if (!child) {
        child = {}
        node.next.set(code, child)
      }
      node = child
    }
    node.value = value
  }

  const allAt = (text: string, at: number) => {
    let found: { end: number; value: V }[] | undefined
    let node: Node<V> | undefined = root
    for (let i = at; i < text.length; i++) {
      node = node.next?.get(text.charCodeAt(i))
      if (!node) break
      if (node.value === undefined) continue
      found ??= []
      found.push({ end: i + 1, value: node.value })
    }
    return found ?? NONE
  }

  const longestAt = (text: string, at: number) => {
    let end = -1
    let value: V | undefined
    let node: Node<V> | undefined = root
    for (let i = at; i < text.length; i++) {
      node = node.next?.get(text.charCodeAt(i))
      if (!node) break
      if (node.value !== undefined) {
        end = i + 1
        value = node.value
      }
    }
    return value === undefined ? undefined : { end, value }
  }

  return {
    get: word => {
      let node: Node<V> | undefined = root
      for (let i = 0; node && i < word.length; i++) node = node.next?.get(word.charCodeAt(i))
      return node?.value
    },
    longestAt,
    allAt,
  }
}
