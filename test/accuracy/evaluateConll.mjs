// One file of BIO lines, one head: what the head finds of what the file says, and the file again with what was found.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { table } from '../../dist/cli/table.js'
import { writeOutput } from '../../dist/cli/writeOutput.js'
import { ReadError, UsageError } from '../../dist/errors.js'
import { readConll } from '../../dist/model/training/readConll.js'
import { charactersIn, loadSystem, perSecond, time } from './loadSystem.mjs'
import { SPAN_HEADS, spanRows } from './measures.mjs'

const ONE_CHARACTER = /^[^\t]?$/u

/** Prints the table and the speed, and writes the predictions where they are wanted. */
export async function evaluateConll({ file, head, predictions, model: modelFile }) {
  if (predictions !== undefined && resolve(predictions) === resolve(file))
    throw new UsageError(`${predictions}: expected another file for the predictions than the one that is read`)
  const text = withGold(readText(file))
  const examples = readConll(file, text)
  const { model, read, taggerOf } = loadSystem(modelFile)
  const tag = taggerOf(head)
  tellUnknownTypes(file, examples, model.head(head))
  const { result: found, seconds } = time(() => tag(examples.map(example => read(example.text))))

  const gold = examples.map(({ spans }) => spans)
  const characters = charactersIn(examples)
  console.log(`${table(SPAN_HEADS, spanRows(gold, found))}
${examples.length.toLocaleString('en')} sentences, ${characters.toLocaleString('en')} characters
${perSecond(characters, seconds)} characters a second, jieba and lexicon included`)
  if (predictions !== undefined) await writeOutput(withPredictions(text, found), predictions)
}

function readText(file) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).replace(/\r$/gm, '')
  } catch (cause) {
    throw new ReadError(`${file}: expected a file in UTF-8 of lines “character TAB BIO tag”: ${cause.message}`, {
      cause,
    })
  }
}

/** Characters alone, one a line, are a text of which nothing is said: they get the tag `O`. */
function withGold(text) {
  const lines = text.split('\n')
  if (!lines.every(line => ONE_CHARACTER.test(line))) return text
  return lines.map(line => (line === '' ? '' : `${line}\tO`)).join('\n')
}

function tellUnknownTypes(file, examples, { name, types }) {
  const said = new Set(examples.flatMap(({ spans }) => spans.map(({ type }) => type)))
  const unknown = [...said].filter(type => !types.includes(type)).sort()
  if (unknown.length > 0)
    console.error(
      `evaluate: ${file} has ${unknown.join(', ')}, of which the head ${name} knows nothing (it has ${types.join(', ')}): they count as missed`,
    )
}

/** The lines of a file, each with the tag of the name found there. A line of more than one unit goes with the first name that it touches. */
function withPredictions(text, found) {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n')
  let sentence = 0
  let at = 0
  let next = 0
  let before
  return lines
    .map(line => {
      if (line === '') {
        if (at > 0) sentence++
        at = next = 0
        before = undefined
        return '\n'
      }
      const end = at + line.lastIndexOf('\t')
      const names = found[sentence]
      while (next < names.length && names[next].end <= at) next++
      const name = names[next]?.start < end ? names[next] : undefined
      const tag = name ? `${name === before ? 'I' : 'B'}-${name.type}` : 'O'
      before = name
      at = end
      return `${line}\t${tag}\n`
    })
    .join('')
}
