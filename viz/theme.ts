// Light and dark are told by an attribute of the root, which the style sheet and, through it, the canvas follow.
import { useLayoutEffect, useState } from 'preact/hooks'
import { type Palette, readPalette } from './palette.ts'
import type { Theme } from './state.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')
const isDark = (theme: Theme): boolean => (theme === 'auto' ? dark.matches : theme === 'dark')

/** Sets the page light or dark. */
export function putTheme(theme: Theme): void {
  document.documentElement.dataset.theme = isDark(theme) ? 'dark' : 'light'
}

/** Keeps to the theme, and gives the colours that hold. */
export function usePalette(theme: Theme): Palette {
  const [palette, setPalette] = useState(readPalette)
  useLayoutEffect(() => {
    const follow = () => {
      putTheme(theme)
      setPalette(readPalette())
    }
    follow()
    dark.addEventListener('change', follow)
    return () => dark.removeEventListener('change', follow)
  }, [theme])
  return palette
}
