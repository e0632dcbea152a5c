// Archives made for tests, byte by byte, so that they can be made wrong: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipMember {
  readonly name: string | Uint8Array
  readonly content: Uint8Array | string
  /** General purpose bit flags; 0x800 says that the name is UTF-8, 1 that the file is encrypted. */
  readonly flags?: number
  /** Stated in place of the true size. */
  readonly size?: number
  readonly stored?: boolean
}

/** A zip archive of these files, in their order. */
export function zip(members: readonly ZipMember[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, flags = 0x800, size, stored = false } of members) {
    const [raw, bytes] = [Buffer.from(name as string), Buffer.from(content as string)]
    const packed = stored ? bytes : deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(stored ? 0 : 8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size ?? bytes.length, 18)
    common.writeUInt16LE(raw.length, 22)
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, raw, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, rest, raw]))
    files.push(file)
    offset += file.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, central, end])
}
