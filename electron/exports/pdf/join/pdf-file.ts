import { Breather } from '../../../storage/breather'
import { dictOf, referenceTo } from './renumbered'

const ROWS = 4096
const PIECE = 1 << 18

export const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

/** Text in UTF-16 with its mark, as hexadecimal digits. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

/** The objects of a PDF file as they are written, and the table of where each begins. */
export class PdfFile {
  readonly #write: (bytes: Uint8Array) => Promise<void>
  /** Where each object begins in the file, by its number. */
  readonly #offsets: number[] = []
  readonly #breather = new Breather()
  #waiting: Buffer[] = []
  #waitingBytes = 0
  #length = 0
  #next: number

  /** `firstFree` is the lowest number that `reserve` gives out. */
  constructor(write: (bytes: Uint8Array) => Promise<void>, firstFree: number) {
    this.#write = write
    this.#next = firstFree
  }

  /** The odd letters say that the file is binary. */
  begin(): Promise<void> {
    return this.#out(latin('%PDF-1.7\n%\u00d3\u00eb\u00e9\u00e1\n'))
  }

  /** Numbers for so many objects; answers the first. */
  reserve(count = 1): number {
    this.#next += count
    return this.#next - count
  }

  dict(number: number, entries: Readonly<Record<string, string | number>>): Promise<void> {
    const texts = Object.entries(entries).map(([key, value]) => [key, String(value)] as const)
    return this.object(number, latin(dictOf(texts)))
  }

  stream(number: number, text: string): Promise<void> {
    return this.object(number, latin(`<</Length ${text.length}>>\nstream\n${text}\nendstream`))
  }

  async object(number: number, content: Buffer): Promise<void> {
    this.#offsets[number] = this.#length
    await this.#out(Buffer.concat([latin(`${number} 0 obj\n`), content, latin('\nendobj\n')]))
    if (this.#breather.isDue) await this.#breather.pause()
  }

  async end(root: number, info: number): Promise<void> {
    const at = this.#length
    await this.#out(latin(`xref\n0 ${this.#next}\n0000000000 65535 f \n`))
    for (let from = 1; from < this.#next; from += ROWS) await this.#out(latin(this.#rows(from)))
    const trailer = dictOf([
      ['/Size', String(this.#next)],
      ['/Root', referenceTo(root)],
      ['/Info', referenceTo(info)],
    ])
    await this.#out(latin(`trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`))
    await this.#flush()
  }

  /** Rows of the table of objects: each has 20 bytes. */
  #rows(from: number): string {
    let rows = ''
    for (let number = from; number < Math.min(this.#next, from + ROWS); number += 1) {
      const offset = this.#offsets[number]
      rows += offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
    }
    return rows
  }

  /** Objects are small: many go to the disk at once. */
  async #out(bytes: Buffer): Promise<void> {
    this.#length += bytes.length
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
    if (this.#waitingBytes >= PIECE) await this.#flush()
  }

  async #flush(): Promise<void> {
    const piece = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#waitingBytes = 0
    await this.#write(piece)
  }
}
