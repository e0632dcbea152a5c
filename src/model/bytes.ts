// Numbers as bytes: small ones take one.

/** Bytes written one after another. */
export interface ByteWriter {
  byte(value: number): void
  /** A whole number of 0 to 2^32 - 1, seven bits a byte, the lowest first. */
  varint(value: number): void
  bytes(): Uint8Array
}

export function createByteWriter(): ByteWriter {
  let room = new Uint8Array(1024)
  let length = 0
  const byte = (value: number) => {
    if (length === room.length) {
      const larger = new Uint8Array(room.length * 2)
      larger.set(room)
      room = larger
    }
    room[length++] = value
  }
  return {
    byte,
    varint: value => {
      let rest = value >>> 0
      while (rest >= 128) {
        byte((rest & 127) | 128)
        rest >>>= 7
      }
      byte(rest)
    },
    bytes: () => room.slice(0, length),
  }
}

/** Reads what a writer wrote; throws `RangeError` past the end. */
export interface ByteReader {
  byte(): number
  varint(): number
}

export function createByteReader(bytes: Uint8Array): ByteReader {
  let at = 0
  const byte = () => {
    if (at >= bytes.length) throw new RangeError(`expected more than ${bytes.length} bytes`)
    return bytes[at++]!
  }
  return {
    byte,
    varint: () => {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const part = byte()
        value |= (part & 127) << shift
        if (part < 128) return value >>> 0
      }
    },
  }
}
