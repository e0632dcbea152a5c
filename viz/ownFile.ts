// What a page that is one file is made from: this page itself where it is one, else the one that the server gives.

import type { KnowledgeGraph } from '../src/types.ts'
import { EMBEDDED_ID, type HtmlParts } from '../src/write/html.ts'
import { graphOf, type SavedGraph } from './server.ts'

/** Its script, styles and icon, and all of the graph with what its names are searched by. Rejects with an Error whose message can be shown. */
export async function wholeFile(): Promise<Omit<HtmlParts, 'title' | 'graph'> & { readonly graph: KnowledgeGraph }> {
  const { page, style } = document.getElementById(EMBEDDED_ID) ? thisFile() : await fetched()
  const text = page.getElementById(EMBEDDED_ID)?.textContent
  const script = page.querySelector('script[type="module"]')?.textContent
  const icon = page.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? ''
  if (!text || !script) throw new Error('the server gave no page with a graph in it')
  const { graph, names } = JSON.parse(text) as { graph: SavedGraph; names: HtmlParts['names'] }
  return {
    graph: graphOf(graph),
    names,
    script,
    style,
    icon: decodeURIComponent(icon.slice(icon.indexOf(',') + 1)),
  }
}

interface Styled {
  readonly page: Document
  readonly style: string
}

const thisFile = (): Styled => ({ page: document, style: document.querySelector('style')?.textContent ?? '' })

/** The styles are cut out before the page is parsed: a browser that parses them complains that this page may not apply them. */
async function fetched(): Promise<Styled> {
  const response = await fetch('export/html')
  if (!response.ok) throw new Error(((await response.json()) as { error?: string }).error ?? response.statusText)
  const html = await response.text()
  const [element = '', style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? []
  const page = new DOMParser().parseFromString(html.replace(element, ''), 'text/html')
  return { page, style }
}
