import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFParser,
  PDFRef,
} from '@cantoo/pdf-lib'

const name = (text: string): PDFName => PDFName.of(text)
/** What a page takes from the nodes above it. */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map(name)
/** Objects read before others in the process get their turn. */
const OBJECTS_A_TURN = 400

/** One printed PDF, taken apart for joining. */
export interface PdfPart {
  readonly objects: readonly (readonly [PDFRef, PDFObject])[]
  readonly largest: number
  readonly pages: readonly PartPage[]
  /** Objects that the joined file has of its own: catalog, tree of pages, root of the structure, information. */
  readonly own: ReadonlySet<number>
  readonly pageTree: number
  readonly info: PDFDict | undefined
  readonly structure: PartStructure | undefined
}

interface PartPage {
  readonly number: number
  readonly page: PDFDict
  /** In points. */
  readonly width: number
  readonly height: number
}

interface PartStructure {
  readonly root: number
  readonly kids: readonly PDFObject[]
  /** Structure elements by the key that a page or an annotation has. */
  readonly parents: readonly (readonly [number, PDFObject])[]
  /** Structure elements by their id, in the order of the ids. */
  readonly ids: readonly (readonly [PDFObject, PDFObject])[]
}

export async function readPart(bytes: Uint8Array): Promise<PdfPart> {
  const context = await PDFParser.forBytesWithOptions(bytes, OBJECTS_A_TURN, true).parseDocument()
  const { Root, Info } = context.trailerInfo
  const catalog = context.lookup(Root, PDFDict)
  const own = new Set<number>()
  note(own, Root)
  note(own, Info)
  const pageTree = catalog.get(name('Pages'))
  const pages = pageTree instanceof PDFRef ? pagesUnder(context, pageTree, own, new Map()) : []
  return {
    objects: context.enumerateIndirectObjects(),
    largest: context.largestObjectNumber,
    pages,
    own,
    pageTree: pageTree instanceof PDFRef ? pageTree.objectNumber : 0,
    info: context.lookupMaybe(Info, PDFDict),
    structure: structureOf(context, catalog, own),
  }
}

function note(own: Set<number>, reference: PDFObject | undefined): void {
  if (reference instanceof PDFRef) own.add(reference.objectNumber)
}

function pagesUnder(
  context: PDFContext,
  reference: PDFRef,
  own: Set<number>,
  inherited: ReadonlyMap<PDFName, PDFObject>,
): PartPage[] {
  const node = context.lookup(reference, PDFDict)
  note(own, reference)
  const handed = new Map(inherited)
  for (const key of INHERITED) {
    const value = node.get(key)
    if (value !== undefined) handed.set(key, value)
  }
  const kids = node.lookupMaybe(name('Kids'), PDFArray)
  if (kids === undefined) {
    for (const [key, value] of handed) node.set(key, value)
    const { width, height } = node.lookup(name('MediaBox'), PDFArray).asRectangle()
    return [{ number: reference.objectNumber, page: node, width, height }]
  }
  return kids.asArray().flatMap((kid) => (kid instanceof PDFRef ? pagesUnder(context, kid, own, handed) : []))
}

function structureOf(context: PDFContext, catalog: PDFDict, own: Set<number>): PartStructure | undefined {
  const reference = catalog.get(name('StructTreeRoot'))
  const root = context.lookupMaybe(reference, PDFDict)
  if (!(reference instanceof PDFRef) || root === undefined) return undefined
  note(own, reference)
  const kids = root.get(name('K'))
  return {
    root: reference.objectNumber,
    kids: kids === undefined ? [] : kids instanceof PDFArray ? kids.asArray() : [kids],
    parents: pairsIn(context, root.get(name('ParentTree')), 'Nums', own).flatMap(([key, value]) =>
      key instanceof PDFNumber ? [[key.asNumber(), value] as const] : [],
    ),
    ids: pairsIn(context, root.get(name('IDTree')), 'Names', own),
  }
}

/** The pairs of a number tree or a name tree, in their order. */
function pairsIn(
  context: PDFContext,
  reference: PDFObject | undefined,
  leaves: 'Nums' | 'Names',
  own: Set<number>,
): (readonly [PDFObject, PDFObject])[] {
  const node = context.lookupMaybe(reference, PDFDict)
  if (node === undefined) return []
  note(own, reference)
  const below = node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []
  const flat = node.lookupMaybe(name(leaves), PDFArray)?.asArray() ?? []
  const pairs = flat.flatMap((key, at) => {
    const value = flat[at + 1]
    return at % 2 === 0 && value !== undefined ? [[key, value] as const] : []
  })
  return [...pairs, ...below.flatMap((kid) => pairsIn(context, kid, leaves, own))]
}
