// The signs on buttons, as lines of one weight: no font has all of them.

/** Paths in a square of 16, drawn and not filled. */
const PATHS = {
  undo: 'M6.5 3 3 6.5 6.5 10M3 6.5h6a4 4 0 0 1 0 8H6',
  redo: 'M9.5 3 13 6.5 9.5 10M13 6.5H7a4 4 0 0 0 0 8h3',
  lasso: 'M8 2.5c3.6 0 6 1.7 6 4s-2.4 4-6 4-6-1.7-6-4 2.4-4 6-4ZM4.5 9.7c-1 .6-.9 2 .2 2s1.3.7.8 2',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3M6.5 6.5h3v3h-3z',
  close: 'M4 4 12 12M12 4 4 12',
  full: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  play: 'M5 3.5 12.5 8 5 12.5Z',
  stop: 'M4.5 4.5h7v7h-7Z',
  auto: 'M8 2.5a5.5 5.5 0 1 0 0 11ZM8 2.5a5.5 5.5 0 0 1 0 11',
  dark: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5Z',
  light:
    'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9',
} as const

export type Sign = keyof typeof PATHS

/** A sign; the button that bears it says in words what it does. */
export function Icon({ sign }: { sign: Sign }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[sign]} />
    </svg>
  )
}
