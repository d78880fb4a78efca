/** The kinds of image that are kept, named as their files end. */
export type EvidenceType = 'jpg' | 'png' | 'webp'

export const EVIDENCE_TYPES: readonly EvidenceType[] = ['jpg', 'png', 'webp']

/** Brands of the HEIF family: a telephone's own format, which many programs cannot show. */
const HEIF_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

/** What an image is by its first bytes; its name does not count. */
export function evidenceTypeOf(bytes: Uint8Array): EvidenceType | 'heic' | undefined {
  const start = Buffer.from(bytes.subarray(0, 12))
  const word = (from: number): string => start.toString('latin1', from, from + 4)
  if (start.subarray(0, JPEG.length).equals(JPEG)) return 'jpg'
  if (start.subarray(0, PNG.length).equals(PNG)) return 'png'
  if (word(0) === 'RIFF' && word(8) === 'WEBP') return 'webp'
  return word(4) === 'ftyp' && HEIF_BRANDS.has(word(8)) ? 'heic' : undefined
}
