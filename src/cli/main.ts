#!/usr/bin/env node
// The second door: words on a command line become calls of the same functions. Commands import what they need when they
// run, so that `--help` answers at once. Data goes to stdout, all else to stderr; 0 done, 1 failed, 2 wrong usage.
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { buildCommand } from './commands/build.ts'
import { centralCommand } from './commands/central.ts'
import { commonCommand } from './commands/common.ts'
import { communitiesCommand } from './commands/communities.ts'
import { connectionsCommand } from './commands/connections.ts'
import { diffCommand } from './commands/diff.ts'
import { exportCommand } from './commands/export.ts'
import { extractCommand } from './commands/extract.ts'
import { figuresCommand } from './commands/figures.ts'
import { mcpCommand } from './commands/mcp.ts'
import { pathCommand } from './commands/path.ts'
import { patternsCommand } from './commands/patterns.ts'
import { postsCommand } from './commands/posts.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { showCommand } from './commands/show.ts'
import { sparqlCommand } from './commands/sparql.ts'
import { splitCommand } from './commands/split.ts'
import { statsCommand } from './commands/stats.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const COMMANDS = [
  buildCommand,
  splitCommand,
  extractCommand,
  exportCommand,
  searchCommand,
  showCommand,
  pathCommand,
  commonCommand,
  connectionsCommand,
  postsCommand,
  figuresCommand,
  centralCommand,
  communitiesCommand,
  diffCommand,
  sparqlCommand,
  statsCommand,
  serveCommand,
  mcpCommand,
  patternsCommand,
]

for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveQuietly)
await main()

async function main(): Promise<void> {
  const program = new Command('guanxi')
    .description('Chinese news in, a knowledge graph out that a person can check.')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`guanxi: ${oneLine(text.replace(/^error: /, ''))}\n`) })
  for (const add of COMMANDS) add(program)
  try {
    await program.parseAsync()
  } catch (error) {
    process.exitCode = await exitCodeOf(error)
  }
}

async function exitCodeOf(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const { GuanxiError, UsageError } = await import('../index.ts')
  if (!(error instanceof GuanxiError)) throw error
  process.stderr.write(`guanxi: ${oneLine(error.message)}\n`)
  return error instanceof UsageError ? 2 : 1
}

/** Whoever read our output has seen enough: `guanxi extract … | head`. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*[\r\n]+\s*/gu, ' ')
}
