/** Bytes of text that follow each other, in a buffer that grows. */
export class ByteRun {
  private bytes = new Uint8Array(1024)
  private length = 0

  get isEmpty(): boolean {
    return this.length === 0
  }

  push(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.length * 2)
      larger.set(this.bytes)
      this.bytes = larger
    }
    this.bytes[this.length++] = byte
  }

  /** The bytes so far, until the next `push`. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length)
    this.length = 0
    return taken
  }
}
