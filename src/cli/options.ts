// The options that every command shares which may have to read and extract first.
import { type Command, InvalidArgumentError } from 'commander'

/** What a command line says about sources, as `build` and `createPipeline` take it. */
export interface SourceOptions {
  readonly data?: readonly string[]
  readonly published?: string
  readonly publication?: string
  /** A file of a person's judgements. */
  readonly decisions?: string
}

/** Adds `--data`, `--published` and `--publication`. */
export const withSourceOptions = (command: Command): Command =>
  command
    .option('--data <dir>', 'a folder of your own words and patterns; may be repeated', append)
    .option('--published <date>', 'the day of issue where the source does not tell: 2022-07-15', isoDate)
    .option('--publication <name>', 'the newspaper where the source does not tell')

/** Adds `--decisions` too, for commands that resolve names. */
export const withGraphOptions = (command: Command): Command =>
  withSourceOptions(command).option('--decisions <file>', 'judgements of yours, a JSON object a line')

/** Reads a whole number from `min` on. */
export const wholeNumber =
  (min: number, max = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= min && value <= max) return value
    throw new InvalidArgumentError(`Expected a whole number from ${min}${max < 1e9 ? ` to ${max}` : ''}.`)
  }

function isoDate(text: string): string {
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return text
  throw new InvalidArgumentError('Expected a date like 2022-07-15, 2022-07 or 2022.')
}

const append = (text: string, before: readonly string[] = []): string[] => [...before, text]
