import type { Command } from 'commander'
import type { KnowledgeGraph } from '../../index.ts'
import type { FolderFormat } from '../../serve/formats.ts'
import { type ChosenPart, partFor, type SourceOptions, withGraphOptions, withPartOptions } from '../options.ts'

interface ExportOptions extends SourceOptions, ChosenPart {
  readonly output: string
  readonly format?: string
  readonly bom?: boolean
}

const HELP = `
Formats:
  gexf       Gephi
  graphml    yEd, igraph, networkx
  nodes.csv  tables: the entities
  edges.csv  tables: the relations
  json       guanxi itself
  jsonl      programs: one node or edge a line
  jsonld     linked data: schema.org and PROV-O
  nq         linked data for stores: N-Quads
  cypher     a script for Neo4j
  ftm.json   FollowTheMoney: OpenAleph, OpenSanctions
  svg        a picture
  png        a picture of pixels
  html       the page in one file, for anyone with a browser

Formats of several files, into the folder that -o names:
  csv        tables: nodes.csv and edges.csv; -o news.csv makes news.nodes.csv and news.edges.csv
  neo4j      tables for neo4j-admin database import
  markdown   notes for Obsidian, one for each entity and article

Example:
  guanxi export news.json -o news.gexf
  guanxi export news.json -o news.html
  guanxi export news.json -o notes --format markdown
  guanxi export news.json -o near.gexf --focus 长春药谷 --depth 2`

/** `guanxi export`: a graph → a file or a folder that another program reads. */
export const exportCommand = (program: Command): Command =>
  withPartOptions(withGraphOptions(program.command('export')))
    .description('a graph for other programs, as a picture, or as a page in one file')
    .argument('<sources...>', 'a graph, or sources to build one of; - is stdin')
    .option('-o, --output <file>', 'where it goes, a folder for some formats; - is stdout', '-')
    .option('-f, --format <format>', "one of those below; by the file's extension, jsonl on stdout")
    .option('--bom', 'a byte order mark first, so that Excel reads the tables as UTF-8')
    .addHelpText('after', HELP)
    .action(exportGraph)

async function exportGraph(sources: readonly string[], options: ExportOptions): Promise<void> {
  const [{ UsageError }, { FOLDER_FORMAT_NAMES, FORMAT_NAMES, folderFormatOf, formatOf }, { openGraph }, write] =
    await Promise.all([
      import('../../index.ts'),
      import('../../serve/formats.ts'),
      import('../openGraph.ts'),
      import('../writeOutput.ts'),
    ])
  const { output, bom = false } = options
  const names = [...FORMAT_NAMES, ...FOLDER_FORMAT_NAMES]
  const name = options.format ?? extensionOf(output, names)
  const [format, folder] = [formatOf(name), folderFormatOf(name)]
  if (!format && !folder) throw new UsageError(`no format “${name}”: expected --format ${names.join(', ')}`)
  if (folder && output === '-')
    throw new UsageError(`format ${name} is several files, stdout takes one: give a folder, -o FOLDER`)
  if (bom && !(format ?? folder)!.hasBom)
    throw new UsageError(`--bom is for tables, found it with format ${name}: expected csv, nodes.csv or edges.csv`)
  const graph = await partFor(await openGraph(sources, options), options)
  if (format) await write.writeOutput(await format.write(graph, { bom }), output)
  else await writeFiles(folder!, graph, { output, bom, isPair: name === 'csv' && /\.csv$/i.test(output) })
}

/** How a folder's files are written: as a pair, `news.csv` stands for `news.nodes.csv` and `news.edges.csv`. */
interface Place {
  readonly output: string
  readonly bom: boolean
  readonly isPair: boolean
}

async function writeFiles(format: FolderFormat, graph: KnowledgeGraph, { output, bom, isPair }: Place): Promise<void> {
  const files = format.files(graph, { bom })
  const [{ writeFolder }, { writeOutput }] = await Promise.all([
    import('../writeFolder.ts'),
    import('../writeOutput.ts'),
  ])
  if (!isPair) return writeFolder(files, output)
  for (const [name, text] of files) await writeOutput(text, `${output.slice(0, -'.csv'.length)}.${name}`)
}

/** `news.nodes.csv` → nodes.csv, the longest of the names that end it; what follows the last point where that names no format. */
function extensionOf(file: string, names: readonly string[]): string {
  if (file === '-') return 'jsonl'
  const [longest] = names.filter(name => file.endsWith(`.${name}`)).sort((a, b) => b.length - a.length)
  return longest ?? file.slice(file.lastIndexOf('.') + 1)
}
