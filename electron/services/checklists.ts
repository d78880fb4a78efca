import canonicalize from 'canonicalize'
import type { Checklist } from '../../shared/checklist/checklist'
import type { Catalog } from '../../shared/catalog/catalog'
import { ALL_SHIPPED, EARLIER_SHIPPED } from '../../shared/checklist/shipped'
import { SCALP_MICROPIGMENTATION } from '../../shared/checklist/smp'
import { withRoomZones } from '../../shared/checklist/room-zones'
import type { SessionState } from '../../shared/session/state'
import { sha256 } from '../storage/sha256'
import type { CatalogKeeper } from './catalog-keeper'

type Reference = SessionState['checklist']
type Zones = SessionState['zones'] | undefined

/** What a new clinic begins with; the others that ship wait until a manager takes them into use. */
export const BUILT_IN: readonly Checklist[] = [SCALP_MICROPIGMENTATION]

/** SHA-256 of a checklist version's canonical form: a session names the very words it was worked by. */
export function checklistHash(checklist: Checklist): string {
  return sha256(canonicalize(checklist) ?? '')
}

/** The checklists of treatments in use, the newest version of each. */
export function inUseOf(catalog: Catalog): readonly Checklist[] {
  return newestOf(catalog).filter(({ recurs }) => recurs === undefined)
}

/** The recurring lists in use. */
export function listsInUseOf(catalog: Catalog): readonly Checklist[] {
  return newestOf(catalog).filter(({ recurs }) => recurs !== undefined)
}

/** The newest version of everything, without what was taken out of use. */
export function newestOf({ checklists, checklistUse = [] }: Catalog): readonly Checklist[] {
  const newest = new Map<string, Checklist>()
  for (const checklist of checklists) {
    const known = newest.get(checklist.id)
    if (known === undefined || known.version < checklist.version) newest.set(checklist.id, checklist)
  }
  const isRetired = (id: string) => checklistUse.findLast((use) => use.id === id)?.retired === true
  return [...newest.values()].filter(({ id }) => !isRetired(id))
}

/** Finds the version a session was started with. */
export class Checklists {
  readonly #catalog: Pick<CatalogKeeper, 'get'>
  readonly #hashes = new Map<string, Checklist>()
  /** With the surfaces of a room: as few as there are rooms, and every record asks for one of them. */
  readonly #inRooms = new Map<string, Checklist>()

  constructor(catalog: Pick<CatalogKeeper, 'get'>) {
    this.#catalog = catalog
  }

  /** The newest version of each treatment's checklist that is in use. */
  inUse(): readonly Checklist[] {
    return inUseOf(this.#catalog.get())
  }

  /** What a session is worked by: its version of the checklist, with the surfaces of its room. */
  of({ checklist, zones }: Pick<SessionState, 'checklist'> & { zones?: Zones }): Checklist | undefined {
    const version = this.find(checklist)
    if (version === undefined || zones === undefined) return version
    const key = checklist.hash + JSON.stringify(zones)
    const known = this.#inRooms.get(key) ?? withRoomZones(version, zones)
    this.#inRooms.set(key, known)
    return known
  }

  /** By the hash of its content, wherever it stands: in the catalog, or shipped with the program. */
  find({ hash }: Reference): Checklist | undefined {
    const known = this.#hashes.get(hash)
    if (known !== undefined) return known
    for (const checklist of [...this.#catalog.get().checklists, ...ALL_SHIPPED, ...EARLIER_SHIPPED]) {
      this.#hashes.set(checklistHash(checklist), checklist)
    }
    return this.#hashes.get(hash)
  }

  /** How an `opened` event names a checklist. */
  referenceTo(checklist: Checklist): Reference {
    return { id: checklist.id, version: checklist.version, hash: checklistHash(checklist) }
  }
}
