// What axe-core finds wrong with a page for those who use it otherwise than most. The page must have been visited with
// `bypassCSP`: its policy lets no other script in.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface WithAxe {
  axe?: { run: (options: object) => Promise<AxeResults> }
}

/** What is serious or critical: the rule, and where it is broken. */
export async function violations(page: Page): Promise<readonly string[]> {
  const isHere = await page.evaluate(() => 'axe' in globalThis)
  if (!isHere) await page.addScriptTag({ content: SOURCE })
  const results = await page.evaluate(() => (globalThis as WithAxe).axe!.run({ resultTypes: ['violations'] }))
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const places = nodes.slice(0, 4).map(({ target, any }) => `${target.join(' ')}: ${any[0]?.message ?? ''}`)
      return `${id}, ${nodes.length} times: ${places.join('; ')}`
    })
}
