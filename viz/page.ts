// What every panel is handed: the state, the graph and what of it is shown, the words, and the ways to change things.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { toHash } from './address.ts'
import type { Painted } from './appearance.ts'
import type { Facets } from './facets.ts'
import type { Links } from './links.ts'
import type { Shown } from './scene.ts'
import type { Stage } from './stage.ts'
import type { State, Update } from './state.ts'
import { languageOf, type Words } from './words.ts'

export interface Page {
  readonly state: State
  readonly links: Links
  /** What passes the filters, and how many of each sort. */
  readonly facets: Facets
  /** What is on the stage. */
  readonly shown: Shown
  /** How it looks. */
  readonly painted: Painted
  readonly words: Words
  readonly change: (update: Update) => void
  /** One step back or forward; null where there is none. */
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
  /** Brings nodes into view on the stage. */
  readonly flyTo: (ids: readonly string[]) => void
  /** The stage, once it is there; it never is where the browser cannot draw. */
  readonly stage: { readonly current: Stage | null }
  /** Tells those who cannot see the page what has happened. */
  readonly say: (what: string) => void
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

/** Whether the panels are sheets at the bottom; as narrow.css has it. */
export const isNarrow = (): boolean => matchMedia('(max-width: 899px)').matches

/** A link's address for the state after `update`, so that it can be opened beside this one. */
export const hrefAfter = (state: State, update: Update): string => `#${toHash(update(state), homeLanguage())}`
