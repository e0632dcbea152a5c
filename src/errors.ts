// One base and four leaves, told apart by what the caller can do about them. A bug is a plain Error and crashes.

/** Any failure that the caller can act on; the message says what was expected, what was found and what to do. */
export class GuanxiError extends Error {
  override readonly name: string = 'GuanxiError'
}

/** The call is wrong: fix the arguments. Exit code 2, HTTP 400. */
export class UsageError extends GuanxiError {
  override readonly name = 'UsageError'
}

/** A source cannot be read: skip or fix that file. */
export class ReadError extends GuanxiError {
  override readonly name = 'ReadError'
}

/** A file of ours (graph, lexicon, patterns) is broken: `news.json:17: expected …`. */
export class FormatError extends GuanxiError {
  override readonly name = 'FormatError'
}

/** Nothing by that name. HTTP 404; `suggestions` are the nearest names, best first. */
export class NotFoundError extends GuanxiError {
  override readonly name = 'NotFoundError'
  readonly suggestions: readonly string[]

  constructor(message: string, suggestions: readonly string[] = [], options?: ErrorOptions) {
    super(suggestions.length > 0 ? `${message}; did you mean ${suggestions.join(', ')}?` : message, options)
    this.suggestions = suggestions
  }
}
