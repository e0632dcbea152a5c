// How long the export of a large graph takes in each format, and how much memory beyond the graph's own, each in a process
// of its own; and how long networkx takes to write the same graph as GEXF.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PYTHON = join(ROOT, 'node_modules/.cache/guanxi-interop/bin/python')
const ORDER = 30_000
const SIZE = 100_000
/** A picture in pixels is painted, not written: it takes what the painting takes. */
const LEFT_OUT = 'png'

const { FOLDER_FORMAT_NAMES, FORMAT_NAMES } = await import(join(ROOT, 'dist/serve/formats.js'))
const beside = name => fileURLToPath(new URL(name, import.meta.url))

/** Prints a row for each format. */
export function benchExport() {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-'))
  const fileOf = format => join(folder, `graph.${format}`)
  const run = format => {
    const argv = ['--expose-gc', beside('exportOnce.mjs'), format, fileOf(format), ORDER, SIZE]
    return JSON.parse(execFileSync(process.execPath, argv, { encoding: 'utf8' }))
  }
  try {
    const { peak: graphAlone } = run('none')
    console.log(`\nexport of ${ORDER} entities, ${SIZE} relations; the graph alone takes ${graphAlone.toFixed(0)} MiB`)
    let gexf = 0
    for (const format of [...FORMAT_NAMES, ...FOLDER_FORMAT_NAMES].filter(name => name !== LEFT_OUT)) {
      const { seconds, peak } = run(format)
      const more = Math.max(0, peak - graphAlone).toFixed(0)
      console.log(`${format.padEnd(18)}${seconds.toFixed(1).padStart(6)} s${more.padStart(6)} MiB more at most`)
      if (format === 'gexf') gexf = seconds
    }
    compare(fileOf, gexf)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** networkx reads our file, which is not timed, and writes what it has read. */
function compare(fileOf, ours) {
  if (!existsSync(PYTHON)) return console.log('networkx: not there, npm run interop installs it')
  const argv = [beside('writeGexf.py'), fileOf('gexf'), fileOf('networkx.gexf')]
  const theirs = Number(execFileSync(PYTHON, argv, { encoding: 'utf8' }))
  console.log(
    `networkx’s gexf  ${theirs.toFixed(1).padStart(7)} s, guanxi’s takes ${(ours / theirs).toFixed(2)} of that`,
  )
}
