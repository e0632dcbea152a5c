// The colours of the canvas are those of the style sheet, read from it, so that light and dark are decided in one place.
import { ENTITY_KINDS, type EntityKind } from '../src/schema.ts'

/** Colours as `#rrggbb`, and the font of labels. */
export interface Palette {
  readonly kinds: Readonly<Record<EntityKind, string>>
  /** Of the largest communities; the others have `faint`. */
  readonly communities: readonly string[]
  readonly faint: string
  readonly panel: string
  readonly paper: string
  readonly ink: string
  readonly soft: string
  readonly edge: string
  readonly seal: string
  readonly font: string
}

/** So many communities have a colour of their own: more could not be told apart. */
const COMMUNITIES = 10

/** The palette that holds now. */
export function readPalette(root: Element = document.documentElement): Palette {
  const style = getComputedStyle(root)
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const kinds = Object.fromEntries(Object.keys(ENTITY_KINDS).map(kind => [kind, value(kind)]))
  return {
    kinds: kinds as Record<EntityKind, string>,
    communities: Array.from({ length: COMMUNITIES }, (_, index) => value(`community-${index}`)),
    faint: value('faint'),
    panel: value('panel'),
    paper: value('paper'),
    ink: value('ink'),
    soft: value('soft'),
    edge: value('edge'),
    seal: value('seal'),
    font: value('sans'),
  }
}

const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16)

/** `share` of `over` laid on `under`, both `#rrggbb`: an opaque colour, so that dimmed things do not shine through each other. */
export function mix(over: string, under: string, share: number): string {
  const parts = [1, 3, 5].map(at => Math.round(channel(over, at) * share + channel(under, at) * (1 - share)))
  return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`
}
