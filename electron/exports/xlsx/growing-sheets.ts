import type { Row, Table } from '../tables'
import { sheetClosing, sheetOpening, sheetRow } from './sheet-xml'
import { GrowingPart } from './zip-part'

/** A sheet that is done but for its place in the workbook. */
export interface GrownSheet {
  readonly name: string
  /** Without the head. */
  readonly rows: number
  readonly part: GrowingPart
}

/** A table's sheet; where it is full, the next one: `Lines`, `Lines 2`, … */
export class GrowingSheets {
  readonly #table: Table
  readonly #limit: number
  readonly #aside: (name: string) => string
  readonly #full: GrownSheet[] = []
  #part: GrowingPart | undefined
  /** Rows of the sheet under way, its head too. */
  #rows = 0

  constructor(table: Table, limit: number, aside: (name: string) => string) {
    this.#table = table
    this.#limit = limit
    this.#aside = aside
  }

  async add(rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      if (this.#rows === this.#limit) await this.#close()
      const part = this.#part ?? (await this.#open())
      this.#rows += 1
      await part.write(sheetRow(this.#rows, row.flat()))
    }
  }

  /** At least one sheet, with its head alone where there is nothing to show. */
  async finish(): Promise<readonly GrownSheet[]> {
    if (this.#part !== undefined || this.#full.length === 0) {
      await (this.#part ?? this.#open())
      await this.#close()
    }
    return this.#full
  }

  async discard(): Promise<void> {
    for (const { part } of this.#full) await part.discard()
    await this.#part?.discard()
  }

  get #name(): string {
    const number = this.#full.length + 1
    return number === 1 ? this.#table.name : `${this.#table.name} ${number}`
  }

  async #open(): Promise<GrowingPart> {
    const part = new GrowingPart(this.#aside(this.#name))
    this.#part = part
    this.#rows = 1
    await part.write(sheetOpening(this.#table.columns))
    return part
  }

  async #close(): Promise<void> {
    const part = this.#part
    if (part === undefined) return
    await part.write(sheetClosing(this.#table.columns, this.#rows))
    this.#full.push({ name: this.#name, rows: this.#rows - 1, part })
    this.#part = undefined
    this.#rows = 0
  }
}
