// Takes the graph away through the menu, as a reader does, and gives what the browser saved.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { zh } from '../../viz/words/zh.ts'

export type Form = keyof typeof zh.exportForms
export type Scope = keyof typeof zh.exportScopes

export const FORMS = Object.keys(zh.exportForms) as Form[]

/** The file's name and what is in it. */
export async function take(page: Page, form: Form, scope: Scope = 'all'): Promise<{ name: string; body: Buffer }> {
  const menu = page.locator('details.menu')
  const isOpen = await menu.evaluate(menu => (menu as HTMLDetailsElement).open)
  if (!isOpen) await menu.locator('summary').click()
  await menu.getByLabel(zh.exportScopes[scope], { exact: true }).check()
  const button = menu.locator('button', { hasText: new RegExp(`^${zh.exportForms[form]}${zh.exportUses[form]}$`) })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), body: await readFile(await download.path()) }
}
