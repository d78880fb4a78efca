import { CATALOG, EMPTY_CATALOG, type Catalog } from '../../shared/catalog/catalog'
import { openCatalogFile } from '../storage/catalog-file'
import type { DataFolder } from '../storage/data-folder'
import type { GuardedStore, StoreNote } from '../storage/guarded-store'

/** The clinic's catalog in memory and on the disk. Changes go through `save`, after the clinic log has them. */
export class CatalogKeeper {
  readonly note: StoreNote | undefined
  readonly #store: GuardedStore<Catalog>
  #catalog: Catalog

  constructor(folder: DataFolder) {
    this.#store = openCatalogFile(folder, CATALOG)
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
    this.#store.set(catalog)
    this.#catalog = catalog
  }

  personName(id: string): string {
    return this.#catalog.people.find((person) => person.id === id)?.name ?? id
  }

  roomName(id: string): string {
    return this.#catalog.rooms.find((room) => room.id === id)?.name ?? id
  }
}
