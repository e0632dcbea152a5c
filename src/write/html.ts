// The page and its graph in one file, which opens from a disk with no network: the script and the styles of the built page
// stand in it, and the graph lies beside them as JSON. A Content-Security-Policy lets in that one script, by its hash,
// and no address at all, so that nothing a document says can run or be sent anywhere. The script comes first: a file that
// was cut off can still say so.
import type { KnowledgeGraph } from '../types.ts'
import { jsonPieces } from './json.ts'
import { each, pieces, separated, whole } from './pieces.ts'

/** The id of the element that holds the graph. */
export const EMBEDDED_ID = 'guanxi-graph'

/** What a file is made of: the built page's own script and style sheet, its icon as SVG, the graph, and the keys that its names are searched by (`NameKeys`), since pinyin is not made in the page. */
export interface HtmlParts {
  readonly title: string
  readonly script: string
  readonly style: string
  readonly icon: string
  readonly graph: KnowledgeGraph
  readonly names: readonly { readonly id: string }[]
}

/** The file. Well-formed whatever the graph's texts are. */
export const toHtml = async (parts: HtmlParts): Promise<string> => whole(await htmlPieces(parts))

/** What `toHtml` gives, in pieces. */
export async function htmlPieces(parts: HtmlParts): Promise<Iterable<string>> {
  const { title, script, style, icon } = parts
  const code = script.replace(/<(?=\/script|!--)/gi, '\\x3C')
  const sheet = style.replaceAll('</', '<\\/')
  const policy = [
    "default-src 'none'",
    `script-src ${await hashOf(code)}`,
    `style-src ${await hashOf(sheet)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const head = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
<style>${sheet}</style>
</head>
<body>
<script type="module">${code}</script>
<script type="application/json" id="${EMBEDDED_ID}">`
  return pieces(htmlTexts(head, parts))
}

function* htmlTexts(head: string, { graph, names }: HtmlParts): Generator<string, void> {
  yield head
  yield '{"graph":'
  yield* each(jsonPieces(graph), inScript)
  yield ',"names":['
  yield* separated(
    each(names, name => inScript(JSON.stringify(name))),
    ',',
  )
  yield ']}</script>\n</body>\n</html>\n'
}

/** JSON that no script's end can stand in. */
const inScript = (json: string): string => json.replaceAll('<', '\\u003c')

async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
