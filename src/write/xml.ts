// Text in XML attributes and elements: escaped, and without what XML 1.0 cannot hold at all, not even escaped.

const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const SPECIAL = /[&<>"'\t\n\r]/g

/** The text without control characters, lone surrogates and noncharacters. */
export const cleaned = (text: string): string => text.replace(FORBIDDEN, '')

/** ` name="value"`, with any value; line breaks and tabs are escaped, or readers would make them spaces. */
export const attribute = (name: string, value: string): string =>
  ` ${name}="${cleaned(value).replace(SPECIAL, character => `&#${character.charCodeAt(0)};`)}"`

/** Any text for the inside of an element; line breaks stay, but a carriage return is escaped, or readers would make it a line feed. */
export const elementText = (text: string): string =>
  cleaned(text).replace(/[&<>\r]/g, character => `&#${character.charCodeAt(0)};`)

/** Each name cleaned, and still different from all others: `#` and a number is put to what cleaning made alike. */
export function uniqueNames(names: readonly string[]): Map<string, string> {
  const taken = new Set(names.filter(name => cleaned(name) === name))
  const unique = new Map<string, string>()
  for (const name of names) {
    let candidate = cleaned(name)
    for (let count = 2; candidate !== name && taken.has(candidate); count++) candidate = `${cleaned(name)}#${count}`
    taken.add(candidate)
    unique.set(name, candidate)
  }
  return unique
}
