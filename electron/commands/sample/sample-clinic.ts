import { type Catalog, DEFAULT_POLICY, type Policy, type Room } from '../../../shared/catalog/catalog'
import { EXAMPLE_PIN } from '../../../shared/catalog/example-clinic'
import type { Product } from '../../../shared/catalog/product'
import type { Checklist, Section } from '../../../shared/checklist/checklist'
import { SHIPPED } from '../../../shared/checklist/shipped'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import type { PersonRecord } from '../../../shared/people/person'
import { hashPin } from '../../services/pins'
import { Random } from './random'

const ROOM_NAMES = ['Room 1', 'Room 2', 'Room 3', 'Window room', 'Atelier Süd', '静室']
const PEOPLE_NAMES = [
  'Maya Reyes',
  'Inês Gonçalves',
  'Tom Okafor',
  'Lena Fischer',
  'Søren Ødegård',
  'Łukasz Wiśniewski',
  'Nguyễn Thị Hạnh',
  'Олена Коваль',
  'ليلى حداد',
  'יעל לוי',
  '佐藤 結衣',
  '김 서연',
]
const MANAGERS = 2
/** The one who leaves when three fifths of the time are over. */
const LEAVER = 11

const PRODUCTS: readonly Omit<Product, 'id'>[] = [
  {
    name: 'Quat surface wipe',
    class: 'surface-disinfectant',
    registration: 'SAMPLE-1',
    bloodborneClaim: true,
    contactSeconds: 60,
  },
  {
    name: 'Oxygen spray',
    class: 'surface-disinfectant',
    registration: 'SAMPLE-2, EN 14476',
    bloodborneClaim: true,
    contactSeconds: 120,
  },
  { name: 'All-purpose detergent', class: 'detergent', registration: '', bloodborneClaim: false },
  { name: 'Skin antiseptic', class: 'skin-antiseptic', registration: 'SAMPLE-3', bloodborneClaim: false },
]

/** The clinic's own words for some lines, from the middle of the time on. */
const OWN_LABELS: Readonly<Record<string, string>> = {
  'sink-and-waste-ready': 'Sink filled up, fresh liner in the bin',
  'cords-routed-and-covered': 'No cord on the floor between door and chair',
  'information-given': 'Risks explained, pigment label handed over',
  'aftercare-given': 'Aftercare sheet explained and handed over',
  'waste-and-floor': 'Waste out, floor wiped and dry',
}

export const OWN_VERSION: Checklist = {
  ...SCALP_MICROPIGMENTATION,
  version: SCALP_MICROPIGMENTATION.version + 1,
  sections: SCALP_MICROPIGMENTATION.sections.map((section): Section => ({
    ...section,
    lines: section.lines.map((line) => ({ ...line, label: OWN_LABELS[line.id] ?? line.label })),
  })),
}

/** The other checklists of treatments that ship. */
export const OTHER_CHECKLISTS = SHIPPED.filter(({ id }) => id !== SCALP_MICROPIGMENTATION.id)

export interface SampleClinic {
  readonly rooms: readonly Room[]
  readonly managers: readonly string[]
  readonly people: readonly string[]
  readonly leaver: string
  readonly products: readonly Product[]
  readonly policy: Policy
}

/** Who works where, without the PINs. */
export function sampleClinic(seed: string): SampleClinic {
  const random = Random.of(seed, 'clinic')
  const ids = (prefix: string, names: readonly unknown[]) => names.map(() => `${prefix}-${random.text(4)}`)
  const people = ids('p', PEOPLE_NAMES)
  const rooms = ids('r', ROOM_NAMES)
  const products = ids('d', PRODUCTS)
  return {
    rooms: rooms.map((id, index) => ({ id, name: ROOM_NAMES[index] ?? id })),
    managers: people.slice(0, MANAGERS),
    people,
    leaver: people[LEAVER] ?? '',
    products: PRODUCTS.map((product, index) => ({ id: products[index] ?? '', ...product })),
    policy: DEFAULT_POLICY,
  }
}

/** As the catalog keeps the clinic; everybody's PIN is that of the example. */
export async function sampleCatalog(seed: string, clinic: SampleClinic, leftAt: string): Promise<Catalog> {
  const people = await Promise.all(
    clinic.people.map(async (id, index): Promise<PersonRecord> => ({
      id,
      name: PEOPLE_NAMES[index] ?? id,
      role: index < MANAGERS ? 'manager' : 'technician',
      pin: await hashPin(EXAMPLE_PIN, Random.of(seed, 'salt', index).bytes(16)),
      ...(id === clinic.leaver && { leftAt }),
    })),
  )
  return {
    clinic: { name: 'Sample clinic', example: true },
    policy: clinic.policy,
    rooms: [...clinic.rooms],
    people,
    products: [...clinic.products],
    checklists: [SCALP_MICROPIGMENTATION, OWN_VERSION, ...OTHER_CHECKLISTS],
  }
}
