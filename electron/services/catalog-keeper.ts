import { CATALOG, EMPTY_CATALOG, type Catalog } from '../../shared/catalog/catalog'
import { toStorageError } from '../storage/storage-error'
import { openCatalogFile } from '../storage/catalog-file'
import type { DataFolder } from '../storage/data-folder'
import type { GuardedStore, StoreNote } from '../storage/guarded-store'
import { personNameIn, roomNameIn } from './catalog-names'
import { Turns } from './turns'

/** The clinic's catalog in memory and on the disk. Changes go through `save`, after the clinic log has them. */
export class CatalogKeeper {
  /** Taken by whatever reads the catalog and then changes it. */
  readonly turns = new Turns()
  readonly note: StoreNote | undefined
  readonly #store: GuardedStore<Catalog>
  #catalog: Catalog

  constructor(folder: DataFolder, build?: string) {
    this.#store = openCatalogFile(folder, CATALOG, build)
    this.note = this.#store.note
    this.#catalog = this.#store.get() ?? EMPTY_CATALOG
  }

  get(): Catalog {
    return this.#catalog
  }

  /** Somebody has set the clinic up: there is a person who may sign. */
  get isSetUp(): boolean {
    return this.#catalog.people.length > 0
  }

  /** Throws the disk's refusal; the catalog is then unchanged. */
  save(catalog: Catalog): void {
    const isFirst = !this.isSetUp
    this.#store.set(catalog)
    this.#catalog = catalog
    if (isFirst) this.#keepCopy(catalog)
  }

  /** A file has a copy from its second save on; the first catalog names everybody who may sign, so it gets one at once. */
  #keepCopy(catalog: Catalog): void {
    try {
      this.#store.set(catalog)
    } catch (error) {
      // The catalog is on the disk all the same; its copy comes with the next save.
      toStorageError(error)
    }
  }

  personName(id: string): string {
    return personNameIn(this.#catalog, id)
  }

  roomName(id: string): string {
    return roomNameIn(this.#catalog, id)
  }
}
