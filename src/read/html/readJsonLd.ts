// What a page states of its article in JSON-LD (schema.org NewsArticle). Nothing of it is trusted to have the form it should.

/** As stated; `authors` are names alone. */
export interface StatedArticle {
  readonly headline?: string
  readonly published?: string
  readonly publisher?: string
  readonly authors: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

/** The first article among the scripts; what is no JSON is passed over. */
export function readJsonLd(scripts: readonly string[]): StatedArticle {
  const article = scripts.flatMap(script => objectsIn(parse(script))).find(isArticle)
  if (!article) return { authors: [] }
  const headline = textIn(article.headline) ?? textIn(article.name)
  const published = textIn(article.datePublished) ?? textIn(article.dateCreated)
  const publisher = nameIn(article.publisher)
  return {
    ...(headline !== undefined && { headline }),
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    authors: listOf(article.author).flatMap(author => nameIn(author) ?? []),
  }
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script.trim())
  } catch {
    return undefined
  }
}

/** The objects of a script: one, a list, or those of a graph. */
const objectsIn = (value: unknown): Json[] =>
  listOf(value)
    .filter(isObject)
    .flatMap(object => [object, ...listOf(object['@graph']).filter(isObject)])

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const isArticle = (object: Json): boolean =>
  listOf(object['@type']).some(type => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/u.test(type))

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

const nameIn = (value: unknown): string | undefined => textIn(isObject(value) ? value.name : value)
