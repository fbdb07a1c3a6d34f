import type { PdfiumExports, Pointer } from './exports.ts'

const SCRATCH_SIZE = 4_096
const utf16 = new TextDecoder('utf-16le')

/** Reading and writing PDFium's memory. Views are made anew when the memory has grown. */
export class Memory {
  private bytes = new Uint8Array(0)
  private floats = new Float32Array(0)
  private doubles = new Float64Array(0)
  /** A place for a few numbers or a short string that a call gives back; each call may overwrite it. */
  readonly scratch: Pointer
  private readonly keys = new Map<string, Pointer>()

  constructor(private readonly exports: PdfiumExports) {
    this.scratch = exports.malloc(SCRATCH_SIZE)
  }

  /** A 32-bit float at `address`. */
  float(address: Pointer): number {
    if (this.bytes.length === 0) this.refresh()
    return this.floats[address >> 2] ?? 0
  }

  /** A 64-bit float at `address`. */
  double(address: Pointer): number {
    if (this.bytes.length === 0) this.refresh()
    return this.doubles[address >> 3] ?? 0
  }

  /** A 32-bit number without sign at `address`. */
  word(address: Pointer): number {
    if (this.bytes.length === 0) this.refresh()
    return new DataView(this.bytes.buffer).getUint32(address, true)
  }

  /** A copy of `data` inside PDFium; 0 when there is no room. To be freed by the caller. */
  copyIn(data: Uint8Array): Pointer {
    const address = this.exports.malloc(Math.max(1, data.length))
    if (address === 0) return 0
    this.refresh()
    this.bytes.set(data, address)
    return address
  }

  /** A dictionary key or other ASCII word as a C string; kept, as there are few. */
  key(word: string): Pointer {
    const known = this.keys.get(word)
    if (known !== undefined) return known
    const address = this.copyIn(new TextEncoder().encode(`${word}\0`))
    this.keys.set(word, address)
    return address
  }

  /**
   * A string that PDFium writes as UTF-16, without its final zero. `read` is called with a buffer and its size in
   * bytes, and gives the number of bytes it needs. Longer ones than `longest` bytes are cut.
   */
  string16(read: (buffer: Pointer, size: number) => number, longest = 4_000_000): string {
    return this.string(read, longest, bytes => utf16.decode(bytes.subarray(0, bytes.length & ~1)))
  }

  /** The same for strings in UTF-8. */
  string8(read: (buffer: Pointer, size: number) => number): string {
    return this.string(read, SCRATCH_SIZE, bytes => new TextDecoder().decode(bytes))
  }

  private string(
    read: (buffer: Pointer, size: number) => number,
    longest: number,
    decode: (bytes: Uint8Array) => string,
  ): string {
    const needed = Math.min(read(this.scratch, SCRATCH_SIZE), longest)
    if (needed <= 0) return ''
    if (needed <= SCRATCH_SIZE) return upToZero(decode(this.slice(this.scratch, needed)))
    const buffer = this.exports.malloc(needed)
    if (buffer === 0) return ''
    const written = Math.min(read(buffer, needed), needed)
    const words = decode(this.slice(buffer, written))
    this.exports.free(buffer)
    return upToZero(words)
  }

  private slice(address: Pointer, size: number): Uint8Array {
    if (this.bytes.length === 0) this.refresh()
    return this.bytes.slice(address, address + size)
  }

  private refresh(): void {
    const { buffer } = this.exports.memory
    this.bytes = new Uint8Array(buffer)
    this.floats = new Float32Array(buffer)
    this.doubles = new Float64Array(buffer)
  }
}

function upToZero(words: string): string {
  const end = words.indexOf('\0')
  return end < 0 ? words : words.slice(0, end)
}
