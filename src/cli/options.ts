// The options that commands share: what every command takes that may have to read and extract first, and how a part of
// a graph is chosen.
import { type Command, InvalidArgumentError } from 'commander'
import type { Columns, Field, KnowledgeGraph, PartOptions } from '../index.ts'

/** What a command line says about sources, as `build` and `createPipeline` take it. */
export interface SourceOptions {
  readonly data?: readonly string[]
  readonly published?: string
  readonly publication?: string
  /** Recognise the text of scans. */
  readonly ocr?: boolean
  /** Which columns of a table hold what. */
  readonly columns?: Columns
  /** A file of a person's judgements. */
  readonly decisions?: string
}

/** Adds `--data`, `--published` and `--publication`. */
export const withSourceOptions = (command: Command): Command =>
  command
    .option('--data <dir>', 'a folder of your own words and patterns; may be repeated', append)
    .option('--published <date>', 'the day of issue, whatever the sources say: 2022-07-15', isoDate)
    .option('--publication <name>', 'the newspaper, whatever the sources say')

/** Adds `--ocr` and `--columns` too, for commands that read files. */
export const withReadOptions = (command: Command): Command =>
  withSourceOptions(command)
    .option('--ocr', 'read scans: images (PNG, JPEG, TIFF, WebP) and PDF pages without text; half a minute a page')
    .option('--columns <names>', 'which columns of a table hold what: title=标题,text=正文,date=日期', columns)

/** Adds `--decisions` too, for commands that resolve names. */
export const withGraphOptions = (command: Command): Command =>
  withReadOptions(command).option('--decisions <file>', 'judgements of yours, a JSON object a line')

/** What a command line says of the part of a graph that it wants. */
export interface ChosenPart {
  readonly kind?: readonly string[]
  readonly relation?: readonly string[]
  readonly minConfidence?: number
  readonly from?: string
  readonly to?: string
  readonly article?: readonly string[]
  readonly focus?: string
  readonly depth?: number
}

/** Adds `--kind`, `--relation`, `--min-confidence`, `--from`, `--to`, `--article`, `--focus` and `--depth`, which `partFor` reads. */
export const withPartOptions = (command: Command): Command =>
  command
    .option('--kind <kinds>', 'entities of these kinds alone: person,place', list)
    .option('--relation <kinds>', 'relations of these kinds alone: builds,invests', list)
    .option('--min-confidence <number>', 'relations that are at least so sure, from 0 to 1', share)
    .option(
      '--from <date>',
      'what is said of a time from here on, or printed then: 2022-07-15, 2022-07 or 2022',
      isoDate,
    )
    .option('--to <date>', 'what is said of a time up to here, or printed then', isoDate)
    .option('--article <id>', 'what this article says and names; may be repeated', append)
    .option('--focus <name>', 'what is near this entity: a name or an id')
    .option('--depth <number>', 'how many relations away from --focus (default: 2)', wholeNumber(1))

/** The part of the graph that the options describe, the graph itself where they describe none. Throws `UsageError` for kinds that are none and for a depth without a focus, and as `findEntity` does for the focus. */
export async function partFor(graph: KnowledgeGraph, options: ChosenPart): Promise<KnowledgeGraph> {
  const { ENTITY_KINDS, filterGraph, findEntity, isEntityKind, isRelationKind, RELATION_KINDS, UsageError } =
    await import('../index.ts')
  const { kind, relation, minConfidence, from, to, article, focus, depth } = options
  if (depth !== undefined && focus === undefined)
    throw new UsageError('--depth is counted from --focus: give a name there')
  const part: PartOptions = {
    ...(kind && { kinds: kindsIn(kind, isEntityKind, `--kind ${Object.keys(ENTITY_KINDS).join(', ')}`) }),
    ...(relation && {
      relations: kindsIn(relation, isRelationKind, `--relation ${Object.keys(RELATION_KINDS).join(', ')}`),
    }),
    ...(minConfidence !== undefined && { confidence: minConfidence }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(article && { articles: article }),
    ...(focus !== undefined && { focus: findEntity(graph, focus) }),
    ...(depth !== undefined && { depth }),
  }
  return filterGraph(graph, part)

  function kindsIn<K extends string>(
    texts: readonly string[],
    isKind: (text: string) => text is K,
    known: string,
  ): K[] {
    return texts.map(text => {
      if (isKind(text)) return text
      throw new UsageError(`no kind “${text}”: expected ${known}`)
    })
  }
}

const FIELDS: Readonly<Record<Field, true>> = {
  title: true,
  text: true,
  date: true,
  source: true,
  author: true,
  kicker: true,
  subhead: true,
  page: true,
}

/** Reads `title=标题,text=正文`. */
export function columns(text: string, before: Columns = {}): Columns {
  const pairs = text.split(',').map(pair => {
    const [field = '', name = ''] = pair.split(/=(.*)/su)
    if (Object.hasOwn(FIELDS, field) && name !== '') return [field, name]
    throw new InvalidArgumentError(`Expected ${Object.keys(FIELDS).join('=…, ')}=…, found “${pair}”.`)
  })
  return { ...before, ...Object.fromEntries(pairs) }
}

/** Reads what commas part: `near,place`. */
export const list = (text: string): string[] => text.split(',')

/** Reads a whole number from `min` on. */
export const wholeNumber =
  (min: number, max = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= min && value <= max) return value
    throw new InvalidArgumentError(`Expected a whole number from ${min}${max < 1e9 ? ` to ${max}` : ''}.`)
  }

function share(text: string): number {
  const value = Number(text)
  if (/^[\d.]+$/.test(text) && value <= 1) return value
  throw new InvalidArgumentError('Expected a number from 0 to 1.')
}

/** Reads a date, whole or partial. */
export function isoDate(text: string): string {
  const time = Date.parse(`${`${text}-01-01`.slice(0, 10)}T00:00:00Z`)
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text))
    return text
  throw new InvalidArgumentError('Expected a date like 2022-07-15, 2022-07 or 2022.')
}

const append = (text: string, before: readonly string[] = []): string[] => [...before, text]
