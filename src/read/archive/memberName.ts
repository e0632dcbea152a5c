// The name of a file in a zip archive. Chinese programs write names in GBK and do not say so.
import { type Entry, getFileNameLowLevel } from 'yauzl'

const UTF8_FLAG = 0x800
/** Info-ZIP's field for a name in UTF-8. */
const UNICODE_PATH = 0x7075

/** The name, its parts separated by `/`; a folder's ends in one. */
export function memberName(entry: Entry): string {
  const { generalPurposeBitFlag: flags, fileNameRaw: raw, extraFields } = entry
  const isStated = (flags & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH)
  const name = isStated
    ? getFileNameLowLevel(flags, raw, extraFields, false)
    : (utf8(raw) ?? new TextDecoder('gb18030').decode(raw))
  return name.replaceAll('\\', '/')
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
