// N-Quads read back by the grammar of its specification, as strictly as it says.
import { expect } from 'vitest'

export interface ParsedQuad {
  readonly subject: string
  readonly predicate: string
  /** An IRI, or a literal. */
  readonly object: string | { readonly value: string; readonly language?: string; readonly type?: string }
  readonly graph?: string
}

const IRI = '<([a-z]+:[^\\u0000-\\u0020<>"{}|^`\\\\]*)>'
const STRING = '"((?:[^"\\\\\\n\\r]|\\\\[tbnrf"\'\\\\]|\\\\u[0-9A-F]{4})*)"'
const LINE = new RegExp(`^${IRI} ${IRI} (?:${IRI}|${STRING}(?:@([a-z]+)|\\^\\^${IRI})?)(?: ${IRI})? \\.$`, 'u')
const NAMED: Readonly<Record<string, string>> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' }

/** The statements, in order. Fails on a line that is none. */
export function parseNquads(text: string): ParsedQuad[] {
  const lines = text.split('\n')
  expect(lines.pop()).toBe('')
  return lines.map(line => {
    const match = LINE.exec(line)
    expect(match, line).not.toBeNull()
    const [, subject, predicate, iri, string, language, type, graph] = match!
    const literal = { value: unescaped(string ?? ''), ...(language && { language }), ...(type && { type }) }
    return { subject: subject!, predicate: predicate!, object: iri ?? literal, ...(graph && { graph }) }
  })
}

const unescaped = (string: string): string =>
  string.replace(/\\(?:u(.{4})|(.))/gu, (_, code: string | undefined, character: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (NAMED[character] ?? character),
  )
