// Lines as JSON lines mean them: cut at \n alone, since U+2028 may stand inside a JSON string, and memory holds one line.

/** The lines of a byte stream, without their ends; undefined for a line that is not UTF-8. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest: Uint8Array[] = []
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      yield decode(decoder, [...rest, chunk.subarray(start, end)])
      rest = []
      start = end + 1
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
  }
  if (rest.length > 0) yield decode(decoder, rest)
}

function decode(decoder: TextDecoder, parts: readonly Uint8Array[]): string | undefined {
  try {
    return decoder.decode(Buffer.concat(parts))
  } catch {
    return undefined
  }
}
