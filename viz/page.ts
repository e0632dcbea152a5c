// What every panel is handed: the state, the graph, the words, and the way to change the state.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { toHash } from './address.ts'
import type { Links } from './links.ts'
import type { State, Update } from './state.ts'
import { languageOf, type Words } from './words.ts'

export interface Page {
  readonly state: State
  readonly links: Links
  readonly words: Words
  readonly change: (update: Update) => void
  /** Brings nodes into view on the stage. */
  readonly flyTo: (ids: readonly string[]) => void
}

/** Where the page is handed down; there is none outside of App. */
export const PageContext = createContext<Page | null>(null)

/** The page, inside a panel. */
export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('a panel stands outside of App')
  return page
}

/** The browser's own language. */
export const homeLanguage = () => languageOf(navigator.language)

/** A link's address for the state after `update`, so that it can be opened beside this one. */
export const hrefAfter = (state: State, update: Update): string => `#${toHash(update(state), homeLanguage())}`
