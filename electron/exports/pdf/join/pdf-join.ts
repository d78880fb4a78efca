import { BEFORE_PAGE, BEHIND_PAGE, drawingOf, pageWithRoom } from './laid-over'
import { latin, PdfFile, textString } from './pdf-file'
import { type PdfPart, readPart } from './pdf-part'
import { dictOf, entriesOf, idText, referenceTo, renumbered, type Renumbering, textOf } from './renumbered'

/** What the joined file says of itself. */
export interface PdfTitle {
  readonly title: string
  readonly language: string
  /** The program that made it. */
  readonly creator: string
}

/** What is laid over the pages of the joined file: only then it is known how many there are. */
export interface Overlay {
  /** Prints what to lay over some pages of one size, one page for each; `first` counts from 1. */
  readonly print: (pages: {
    readonly first: number
    readonly count: number
    readonly of: number
    readonly landscape: boolean
  }) => Promise<Uint8Array>
  /** How many points lower than it was printed. */
  readonly down: (height: number) => number
}

interface JoinedPage {
  /** The drawing that is laid over it. */
  readonly over: number
  readonly width: number
  readonly height: number
}

interface Bookmark {
  readonly title: string
  readonly page: number
}

const CATALOG = 1
const PAGES = 2
const STRUCTURE = 3
const PARENT_TREE = 4
const OUTLINE = 5
/** The one element under the root of the structure; those of the parts lie in it. */
const DOCUMENT = 6
const BEFORE = 7
const BEHIND = 8
const FIRST_FREE = 9
/** Pages that are printed at once, to be laid over others. */
const PAGES_A_PART = 100

/**
 * Joins printed PDFs to one, part after part: what is in memory is one part and a few numbers of each page. The tags
 * of the parts (the structure that a screen reader follows) become one structure, each part gets a bookmark. Links
 * between pages by name are not taken along: nothing that is printed here has them.
 */
export class PdfJoin {
  readonly #file: PdfFile
  readonly #overlay: Overlay | undefined
  readonly #parts: number[] = []
  readonly #pages: JoinedPage[] = []
  readonly #bookmarks: Bookmark[] = []
  readonly #tags: string[] = []
  readonly #parents: string[] = []
  readonly #idTrees: number[] = []
  #info: Map<string, string> | undefined
  #structKeys = 0

  constructor(write: (bytes: Uint8Array) => Promise<void>, overlay?: Overlay) {
    this.#file = new PdfFile(write, FIRST_FREE)
    this.#overlay = overlay
  }

  /** Takes a part with a bookmark at its first page. */
  async add(bytes: Uint8Array, bookmark: string): Promise<void> {
    const part = await readPart(bytes)
    if (this.#info === undefined) this.#info = await this.#begin(part)
    const by = await this.#addObjects(part)
    await this.#addPages(part, by)
    const [first] = part.pages
    if (first !== undefined) this.#bookmarks.push({ title: bookmark, page: by.objectNumber(first.number) })
    if (part.structure !== undefined) await this.#addStructure(part.structure, by)
  }

  /** Writes what binds the parts together. Nothing may be added afterwards. */
  async finish({ title, language, creator }: PdfTitle): Promise<void> {
    if (this.#overlay !== undefined) await this.#writeOverlay(this.#overlay)
    const kids = this.#parts.map(referenceTo).join(' ')
    await this.#file.dict(PAGES, { '/Type': '/Pages', '/Count': this.#pages.length, '/Kids': `[${kids}]` })
    const isTagged = this.#tags.length > 0
    if (isTagged) await this.#writeStructure()
    await this.#writeOutline()
    await this.#file.dict(CATALOG, {
      '/Type': '/Catalog',
      '/Pages': referenceTo(PAGES),
      '/Lang': textString(language),
      '/ViewerPreferences': '<</DisplayDocTitle true>>',
      '/Outlines': referenceTo(OUTLINE),
      ...(this.#bookmarks.length > 1 && { '/PageMode': '/UseOutlines' }),
      ...(isTagged && { '/MarkInfo': '<</Marked true>>', '/StructTreeRoot': referenceTo(STRUCTURE) }),
    })
    const info = new Map(this.#info).set('/Title', textString(title)).set('/Creator', textString(creator))
    const infoNumber = this.#file.reserve()
    await this.#file.object(infoNumber, latin(dictOf(info)))
    await this.#file.end(CATALOG, infoNumber)
  }

  async #begin({ info }: PdfPart): Promise<Map<string, string>> {
    await this.#file.begin()
    if (this.#overlay !== undefined) {
      await this.#file.stream(BEFORE, BEFORE_PAGE)
      await this.#file.stream(BEHIND, BEHIND_PAGE)
    }
    const asTheyAre = { objectNumber: (number: number) => number, structKeys: 0, ids: '' }
    return info === undefined ? new Map<string, string>() : entriesOf(info, asTheyAre)
  }

  /** Everything of a part but what the joined file has of its own. */
  async #addObjects(part: PdfPart): Promise<Renumbering> {
    const base = this.#file.reserve(part.largest) - 1
    const node = this.#file.reserve()
    const by: Renumbering = {
      objectNumber: (number) =>
        number === part.pageTree ? node : number === part.structure?.root ? DOCUMENT : base + number,
      structKeys: this.#structKeys,
      ids: `p${String(this.#parts.length).padStart(7, '0')}-`,
    }
    for (const [reference, object] of part.objects) {
      if (part.own.has(reference.objectNumber)) continue
      await this.#file.object(base + reference.objectNumber, renumbered(object, by))
    }
    return by
  }

  async #addPages({ pages, pageTree }: PdfPart, by: Renumbering): Promise<void> {
    const node = by.objectNumber(pageTree)
    for (const { number, page, width, height } of pages) {
      const over = this.#overlay === undefined ? 0 : this.#file.reserve()
      const entries =
        over === 0 ? entriesOf(page, by) : pageWithRoom(page, by, { before: BEFORE, behind: BEHIND, over })
      await this.#file.object(by.objectNumber(number), latin(dictOf(entries.set('/Parent', referenceTo(node)))))
      this.#pages.push({ over, width, height })
    }
    const kids = pages.map(({ number }) => referenceTo(by.objectNumber(number))).join(' ')
    const parent = referenceTo(PAGES)
    await this.#file.dict(node, { '/Type': '/Pages', '/Parent': parent, '/Count': pages.length, '/Kids': `[${kids}]` })
    this.#parts.push(node)
  }

  async #addStructure({ kids, parents, ids }: NonNullable<PdfPart['structure']>, by: Renumbering): Promise<void> {
    this.#tags.push(...kids.map((kid) => textOf(kid, by)))
    this.#parents.push(...parents.map(([key, value]) => `${key + this.#structKeys} ${textOf(value, by)}`))
    this.#structKeys += Math.max(0, ...parents.map(([key]) => key + 1))
    const [first, last] = [ids[0], ids.at(-1)]
    if (first === undefined || last === undefined) return
    const tree = this.#file.reserve()
    const limits = `[${idText(first[0], by)} ${idText(last[0], by)}]`
    const names = ids.map(([id, element]) => `${idText(id, by)} ${textOf(element, by)}`).join('\n')
    await this.#file.dict(tree, { '/Limits': limits, '/Names': `[${names}]` })
    this.#idTrees.push(tree)
  }

  /** A hundred pages of one size at a time. */
  async #writeOverlay({ print, down }: Overlay): Promise<void> {
    const all = this.#pages
    for (let from = 0; from < all.length;) {
      const { width = 0, height = 0 } = all[from] ?? {}
      const other = all.findIndex((page, at) => at > from && (page.width !== width || page.height !== height))
      const count = Math.min(PAGES_A_PART, (other === -1 ? all.length : other) - from)
      const printed = await print({ first: from + 1, count, of: all.length, landscape: width > height })
      const part = await readPart(printed)
      if (part.pages.length !== count) throw new RangeError(`${part.pages.length} pages to lay over ${count}`)
      const by = await this.#addObjects({ ...part, structure: undefined })
      for (const [at, { page }] of part.pages.entries()) {
        const under = all[from + at]
        if (under !== undefined) await this.#file.object(under.over, drawingOf(page, by, down(height)))
      }
      from += count
    }
  }

  async #writeStructure(): Promise<void> {
    await this.#file.dict(PARENT_TREE, { '/Nums': `[${this.#parents.join('\n')}]` })
    await this.#file.dict(DOCUMENT, {
      '/Type': '/StructElem',
      '/S': '/Document',
      '/P': referenceTo(STRUCTURE),
      '/K': `[${this.#tags.join(' ')}]`,
    })
    const ids = this.#idTrees.map(referenceTo).join(' ')
    await this.#file.dict(STRUCTURE, {
      '/Type': '/StructTreeRoot',
      '/K': referenceTo(DOCUMENT),
      '/ParentTree': referenceTo(PARENT_TREE),
      '/ParentTreeNextKey': this.#structKeys,
      ...(this.#idTrees.length > 0 && { '/IDTree': `<</Kids [${ids}]>>` }),
    })
  }

  async #writeOutline(): Promise<void> {
    const from = this.#file.reserve(this.#bookmarks.length)
    const to = from + this.#bookmarks.length - 1
    for (const [at, { title, page }] of this.#bookmarks.entries()) {
      await this.#file.dict(from + at, {
        '/Title': textString(title),
        '/Parent': referenceTo(OUTLINE),
        '/Dest': `[${referenceTo(page)} /Fit]`,
        ...(at > 0 && { '/Prev': referenceTo(from + at - 1) }),
        ...(from + at < to && { '/Next': referenceTo(from + at + 1) }),
      })
    }
    const ends = this.#bookmarks.length > 0 && { '/First': referenceTo(from), '/Last': referenceTo(to) }
    await this.#file.dict(OUTLINE, { '/Type': '/Outlines', '/Count': this.#bookmarks.length, ...ends })
  }
}
