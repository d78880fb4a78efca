import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { Random } from './random'

export interface SamplePhoto {
  readonly bytes: Buffer
  readonly sha256: string
}

const SIDE = 48
const COUNT = 24

/** A few small gray pictures: what counts of a photo here is its bytes' hash. */
export function samplePhotos(seed: string): readonly SamplePhoto[] {
  return Array.from({ length: COUNT }, (_, index) => {
    const bytes = grayPng(Random.of(seed, 'photo', index))
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
}

/** A PNG of random dots, not compressed, so that every zlib writes the same bytes. */
function grayPng(random: Random): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  header.writeUInt8(8, 8)
  const rows = Array.from({ length: SIDE }, () => Buffer.concat([Buffer.from([0]), random.bytes(SIDE)]))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const pixels = deflateSync(Buffer.concat(rows), { level: 0 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** Node 18 has none. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
