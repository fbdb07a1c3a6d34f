import { Refusal } from '../../core/refusal.ts'

/** Numbers at places of a structure, little end first; a place outside refuses file-damaged. */
export class ByteReader {
  private readonly view: DataView

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get length(): number {
    return this.bytes.length
  }

  u8(at: number): number {
    return this.check(at, 1).getUint8(at)
  }

  u16(at: number): number {
    return this.check(at, 2).getUint16(at, true)
  }

  i16(at: number): number {
    return this.check(at, 2).getInt16(at, true)
  }

  u32(at: number): number {
    return this.check(at, 4).getUint32(at, true)
  }

  i32(at: number): number {
    return this.check(at, 4).getInt32(at, true)
  }

  /** The bytes from `at` on, as a reader of their own. Refuses: file-damaged when there are fewer. */
  slice(at: number, length: number): ByteReader {
    this.check(at, length)
    return new ByteReader(this.bytes.subarray(at, at + length))
  }

  /** `length` UTF-16 code units. */
  utf16(at: number, length: number): string {
    return Buffer.from(this.slice(at, length * 2).bytes).toString('utf16le')
  }

  private check(at: number, length: number): DataView {
    if (at < 0 || length < 0 || at + length > this.bytes.length)
      throw new Refusal('file-damaged', `${length} bytes at ${at} of ${this.bytes.length}`)
    return this.view
  }
}
