// Every head on the sentences of its corpus that were kept aside, the whole recognizer on news, relations, a page: printed, and written as
// Markdown. All is the same on every run but the last section.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { writeOutput } from '../../dist/cli/writeOutput.js'
import { ReadError } from '../../dist/errors.js'
import { readCorpus } from '../../dist/model/training/corpora.js'
import { evaluatePage } from './evaluatePage.mjs'
import { evaluateRecognizer } from './evaluateRecognizer.mjs'
import { evaluateRelations } from './evaluateRelations.mjs'
import { charactersIn, loadSystem, perSecond, time } from './loadSystem.mjs'
import { markdownTable } from './markdownTable.mjs'
import { startOf } from './measureStart.mjs'
import { judge, RELIABILITY_HEADS, reliabilityRows, SPAN_HEADS, spanRows } from './measures.mjs'

/** The head that the recognizer uses. */
const NEWS = 'news'
const WARM_UP = 300

/** Prints section by section; the report is written when all is measured. Throws `ReadError` where there are no corpora. */
export async function evaluateCorpora({ data, report, model: modelFile }) {
  if (!existsSync(join(data, 'ner')))
    throw new ReadError(
      `${data}: expected the corpora to measure on (ner/NAME.dev.conll, …), which are no part of the project; give their folder with --data DIR`,
    )
  const sections = []
  const add = section => {
    sections.push(section)
    process.stdout.write(section)
  }
  const system = loadSystem(modelFile)
  add(introduce(modelFile, system.model))
  const speeds = system.model.heads.map(name => {
    const { section, speed } = evaluateHead(system, name, readCorpus(data, name).dev)
    add(section)
    return speed
  })
  const { section, speed } = evaluateRecognizer(system.model, readCorpus(data, NEWS).dev)
  add(section)
  add(evaluateRelations(data))
  const page = evaluatePage()
  add(page.section)
  add(tellSpeed(speeds, { speed, page: page.cost }, startOf(modelFile, NEWS)))
  await writeOutput(sections.join(''), report)
}

function introduce(file, { heads }) {
  const bytes = readFileSync(file).length.toLocaleString('en')
  return `# What is found

Written by \`npm run evaluate\`. A name counts where its bounds and its type are right.

Model: ${basename(file)}, ${bytes} bytes; heads: ${heads.join(', ')}.
`
}

/** A head's section, and its row of the speeds. */
function evaluateHead({ model, read, taggerOf }, name, examples) {
  const tag = taggerOf(name)
  const { types, documents } = model.head(name)
  tag(examples.slice(0, WARM_UP).map(({ text }) => read(text)))
  const reading = time(() => examples.map(({ text }) => read(text)))
  const tagging = time(() => tag(reading.result))

  const gold = examples.map(({ spans }) => spans)
  const characters = charactersIn(examples)
  const section = `
## Head ${name}

${examples.length.toLocaleString('en')} sentences, ${characters.toLocaleString('en')} characters; types ${types.join(', ')}; neighbouring sentences ${documents ? 'inform' : 'do not inform'} each other.

${markdownTable(SPAN_HEADS, spanRows(gold, tagging.result))}
How often a name is right that has this probability:

${markdownTable(RELIABILITY_HEADS, reliabilityRows(judge(gold, tagging.result)))}`
  const speed = [name, ...[reading.seconds, tagging.seconds, reading.seconds + tagging.seconds]]
  return { section, speed: speed.map((cell, i) => (i === 0 ? cell : perSecond(characters, cell))) }
}

function tellSpeed(heads, { speed, page }, start) {
  const milliseconds = seconds => Math.round(seconds * 1000).toLocaleString('en')
  return `
## Speed

Of this machine at that time. Characters a second, after a warm-up:

${markdownTable(['head', 'words and lexicon', 'head alone', 'together'], heads)}
The whole recognizer: ${speed} characters a second. The page in data/samples, from the start of the process to the graph: ${page}.

A process that has just begun, the best of ${start.rounds}:

${markdownTable(
  ['step', 'milliseconds', 'resident MiB after it'],
  start.steps.map(({ step, seconds, resident }) => [step, milliseconds(seconds), Math.round(resident / 2 ** 20)]),
)}`
}
