// The built page made into one file with a graph in it.
import { GuanxiError, htmlPieces, type KnowledgeGraph, nameKeys } from '../index.ts'
import { loadPage, PAGE_FOLDER, type PageFile } from './page.ts'

/** The page of `folder` with the graph in it, as one HTML file that works without a server, in pieces. Throws `GuanxiError` where the page is not built. */
export async function htmlFile(graph: KnowledgeGraph, folder: string = PAGE_FOLDER): Promise<Iterable<string>> {
  const files = loadPage(folder)
  const text = (path: string | undefined) => {
    const file = path === undefined ? undefined : files.get(path)
    if (!file) throw new GuanxiError(`the page is not built: expected it in ${folder}; run npm run build`)
    return new TextDecoder().decode(file.body)
  }
  const index = text('/')
  return htmlPieces({
    title: '关系 · guanxi',
    script: text(pathOf(files, index, '.js')),
    style: text(pathOf(files, index, '.css')),
    icon: text(pathOf(files, index, '.svg')),
    graph,
    names: nameKeys(graph),
  })
}

/** The file with that ending that the page names. */
const pathOf = (files: ReadonlyMap<string, PageFile>, index: string, ending: string): string | undefined =>
  [...files.keys()].find(path => path.endsWith(ending) && index.includes(path.slice(1)))
