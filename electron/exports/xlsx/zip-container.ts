import type { ZipPart } from './zip-part'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Names are UTF-8. */
const FLAGS = 0x0800
const DEFLATE = 8
/** 1 January 1980, the first day that a container knows: the same data give the same file. */
const DAY = 0x21
const MOST = 0xffff_ffff

/**
 * A ZIP container (PKWARE's APPNOTE) of parts that are deflated already. Written here because five sheets grow at the
 * same time while a container holds one part after the other: the libraries would deflate every sheet again, in script
 * and on the main process's thread (fflate), or hold the workbook in memory (write-excel-file), or are no longer looked
 * after (exceljs).
 */
export async function writeContainer(
  parts: readonly ZipPart[],
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const entries: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    if (part.size > MOST || offset + part.deflated > MOST) throw new RangeError('A part is too large for a container')
    const local = localHead(part)
    entries.push(centralEntry(part, offset))
    await write(local)
    for await (const piece of part.pieces()) await write(piece)
    offset += local.length + part.deflated
  }
  const directory = Buffer.concat(entries)
  await write(directory)
  await write(endRecord(parts.length, directory.length, offset))
}

/** What the head of a part and its entry in the directory have in common. */
function sharedFields({ name, crc, size, deflated }: ZipPart): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(FLAGS, 2)
  fields.writeUInt16LE(DEFLATE, 4)
  fields.writeUInt16LE(DAY, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(deflated, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}

function localHead(part: ZipPart): Buffer {
  const signature = Buffer.alloc(4)
  signature.writeUInt32LE(LOCAL)
  return Buffer.concat([signature, sharedFields(part), Buffer.from(part.name)])
}

function centralEntry(part: ZipPart, offset: number): Buffer {
  const signature = Buffer.alloc(6)
  signature.writeUInt32LE(CENTRAL)
  signature.writeUInt16LE(VERSION, 4)
  // No comment, one disk, no attributes.
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([signature, sharedFields(part), rest, Buffer.from(part.name)])
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
