// How well the trained tagger names what corpora name, and how sure it may be of that: a file of BIO lines by one head, or
// every head on its own corpus and the whole recognizer besides. Runs on dist: `npm run evaluate`.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { GuanxiError, UsageError } from '../../dist/errors.js'
import { MODEL_FILE } from '../../dist/model/loadModel.js'
import { evaluateConll } from './evaluateConll.mjs'
import { evaluateCorpora } from './evaluateCorpora.mjs'

const HERE = fileURLToPath(new URL('./', import.meta.url))
const DATA = join(HERE, '../../../shared/data')
const REPORT = join(HERE, 'report.md')

const USAGE = `npm run evaluate -- --conll FILE --head NAME [--predictions OUT] [--model FILE]
npm run evaluate -- [--data DIR] [--report OUT] [--model FILE]

  --conll FILE       a character TAB its BIO tag a line, an empty line between sentences; or characters alone
  --head NAME        which head of the model names what is in the file
  --predictions OUT  the file's lines again, each with TAB and the predicted tag
  --data DIR         the corpora (ner/NAME.dev.conll, …) for every head; default ../shared/data
  --report OUT       what is measured on them, as Markdown; default test/accuracy/report.md
  --model FILE       default data/model/guanxi.model`

const OPTIONS = {
  conll: { type: 'string' },
  head: { type: 'string' },
  predictions: { type: 'string' },
  data: { type: 'string' },
  report: { type: 'string' },
  model: { type: 'string', default: MODEL_FILE },
  help: { type: 'boolean', short: 'h', default: false },
}

try {
  await main()
} catch (error) {
  if (!(error instanceof GuanxiError)) throw error
  console.error(`evaluate: ${error.message}`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}

async function main() {
  const { conll, head, predictions, data = DATA, report = REPORT, model, help } = readArguments()
  if (help) console.log(USAGE)
  else if (conll === undefined) await evaluateCorpora({ data, report, model })
  else await evaluateConll({ file: conll, head, predictions, model })
}

/** The options given. Throws `UsageError` where they do not go together. */
function readArguments() {
  const { values } = parse()
  const { conll, head, predictions, data, report } = values
  if (values.help) return values
  if (conll !== undefined && head === undefined) throw misuse('--conll needs --head NAME')
  if (conll !== undefined && (data ?? report) !== undefined) throw misuse('--data and --report go without --conll')
  if (conll === undefined && (head ?? predictions) !== undefined)
    throw misuse('--head and --predictions go with --conll FILE')
  return values
}

function parse() {
  try {
    return parseArgs({ options: OPTIONS })
  } catch (cause) {
    if (!String(cause.code).startsWith('ERR_PARSE_ARGS')) throw cause
    throw misuse(cause.message, cause)
  }
}

function misuse(message, cause) {
  return new UsageError(`${message}\n\n${USAGE}`, { cause })
}
