import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip, gzipSync } from 'node:zlib'

/** One deflated file of a container. */
export interface ZipPart {
  readonly name: string
  readonly crc: number
  readonly size: number
  readonly deflated: number
  /** The deflated bytes, piece by piece. */
  readonly pieces: () => AsyncIterable<Uint8Array>
}

/** A gzip file is a head, the deflated bytes, and a tail of checksum and size: what a container asks for. */
const HEAD = 10
const TAIL = 8
const PIECE = 1 << 18
/** Fast: the sheets say nearly the same in every row. */
const LEVEL = 1

/** A small part, at once. */
export function smallPart(name: string, text: string): ZipPart {
  const packed = gzipSync(Buffer.from(text), { level: LEVEL })
  const bytes = packed.subarray(HEAD, -TAIL)
  const pieces = async function* () {
    yield await Promise.resolve(bytes)
  }
  return {
    name,
    crc: packed.readUInt32LE(packed.length - TAIL),
    size: Buffer.byteLength(text),
    deflated: bytes.length,
    pieces,
  }
}

/** A part that grows, deflated into a file aside by Node's own threads; memory stays flat. */
export class GrowingPart {
  readonly #aside: string
  readonly #gzip = createGzip({ level: LEVEL, chunkSize: PIECE })
  readonly #done: Promise<void>
  #size = 0
  #waiting = ''

  constructor(aside: string) {
    this.#aside = aside
    this.#done = pipeline(this.#gzip, createWriteStream(aside))
    // Told by the next write or by `finish`.
    this.#done.catch(() => undefined)
  }

  async write(text: string): Promise<void> {
    this.#waiting += text
    if (this.#waiting.length >= PIECE) await this.#flush()
  }

  async finish(name: string): Promise<ZipPart> {
    await this.#flush()
    this.#gzip.end()
    await this.#done
    const handle = await open(this.#aside)
    try {
      const { size: packed } = await handle.stat()
      const tail = Buffer.alloc(TAIL)
      await handle.read(tail, 0, TAIL, packed - TAIL)
      const deflated = packed - HEAD - TAIL
      return {
        name,
        crc: tail.readUInt32LE(0),
        size: this.#size,
        deflated,
        pieces: () => slices(this.#aside, deflated),
      }
    } finally {
      await handle.close()
    }
  }

  async discard(): Promise<void> {
    this.#gzip.destroy()
    await this.#done.catch(() => undefined)
    await rm(this.#aside, { force: true })
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#waiting)
    this.#waiting = ''
    this.#size += bytes.length
    if (!this.#gzip.write(bytes)) await Promise.race([once(this.#gzip, 'drain'), this.#done])
  }
}

async function* slices(file: string, length: number): AsyncIterable<Uint8Array> {
  const handle = await open(file)
  try {
    for (let at = 0; at < length;) {
      const piece = Buffer.alloc(Math.min(PIECE, length - at))
      const { bytesRead } = await handle.read(piece, 0, piece.length, HEAD + at)
      if (bytesRead === 0) throw new RangeError(`${file} became shorter`)
      yield piece.subarray(0, bytesRead)
      at += bytesRead
    }
  } finally {
    await handle.close()
  }
}
