import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { communityVar } from '../../viz/communityColor.ts'

const sheet = (name: string) => readFileSync(new URL(`../../viz/styles/${name}.css`, import.meta.url), 'utf8')

/** The colours that a sheet gives to one theme, by name. */
function colors(name: string, theme: 'light' | 'dark'): Record<string, string> {
  const block = (theme === 'light' ? /^:root \{([^}]*)\}/m : /^\[data-theme="dark"\] \{([^}]*)\}/m).exec(
    sheet(name),
  )![1]!
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, key, value]) => [key, value]))
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map(at => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

test.each([
  [0, 'var(--community-0)'],
  [9, 'var(--community-9)'],
  [10, 'var(--faint)'],
  [-1, 'var(--faint)'],
  [Number.NaN, 'var(--faint)'],
])('community %d is %s', (index, value) => {
  expect(communityVar(index)).toBe(value)
})

test.each(['light', 'dark'] as const)('every community has a colour of its own that can be seen in %s', theme => {
  const { paper, panel } = colors('base', theme)
  const own = Object.entries(colors('legend', theme)).filter(([name]) => name.startsWith('community-'))
  expect(own.map(([name]) => name)).toEqual(Array.from({ length: 10 }, (_, index) => `community-${index}`))
  expect(new Set(own.map(([, color]) => color)).size).toBe(10)
  for (const [name, color] of own)
    expect(Math.min(contrast(color, paper!), contrast(color, panel!)), name).toBeGreaterThanOrEqual(3)
})
