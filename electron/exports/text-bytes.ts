/** A UTF-16 unit takes three bytes of UTF-8 at most. */
const MOST_BYTES = 3

const SHORT = 64
const ASCII = 0x7f

/** One piece of memory for everyone: of several at once only the last made may be written to. */
let memory = Buffer.allocUnsafe(256 * 1024)

/** Text in UTF-8 that grows at its end, in memory that the next one takes over. */
export class TextBytes {
  length = 0

  put(text: string): void {
    this.#reserve(text.length * MOST_BYTES)
    if (text.length > SHORT || !this.#putAscii(text)) this.length += memory.write(text, this.length)
  }

  add(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    memory.set(bytes, this.length)
    this.length += bytes.length
  }

  byte(code: number): void {
    this.#reserve(1)
    memory[this.length] = code
    this.length += 1
  }

  /** Adds once more what stands from `start` to `end`. */
  repeat(start: number, end: number): void {
    this.#reserve(end - start)
    memory.copyWithin(this.length, start, end)
    this.length += end - start
  }

  copy(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(memory.subarray(0, this.length))
  }

  /** A call for each of many short texts takes longer than their letters one by one. */
  #putAscii(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code > ASCII) return false
      memory[this.length + at] = code
    }
    this.length += text.length
    return true
  }

  #reserve(more: number): void {
    if (this.length + more <= memory.length) return
    const larger = Buffer.allocUnsafe((this.length + more) * 2)
    larger.set(memory.subarray(0, this.length))
    memory = larger
  }
}
