import { type Catalog, DEFAULT_POLICY } from '../../shared/catalog/catalog'
import type { ParsedInput } from '../../shared/ipc/contract'
import { type AppError, type Result, type SetupFault, fail, ok } from '../../shared/ipc/errors'
import { isWeakPin } from '../../shared/people/person'
import type { CatalogKeeper } from './catalog-keeper'
import { BUILT_IN } from './checklists'
import type { ClinicLogKeeper } from './clinic-log-keeper'
import { notSaved } from './failures'
import { randomText } from './ids'
import { hashPin } from './pins'

export type SetupInput = ParsedInput<'setup.finish'>

/** Contact minutes on labels lie between a quarter of a minute and ten (domain, section 7). */
const CONTACT_SECONDS = { min: 15, max: 600 }

interface SetupGround {
  readonly catalog: CatalogKeeper
  readonly log: ClinicLogKeeper
}

/** Sets the clinic up, once. */
export async function setUp(ground: SetupGround, input: SetupInput, example: boolean): Promise<Result<null>> {
  if (ground.catalog.isSetUp) return fail({ code: 'already-set-up' })
  const fault = setupFault(input)
  if (fault !== undefined) return fail(fault)
  const catalog = await catalogOf(input, example)
  try {
    const told = {
      ...catalog,
      people: catalog.people.map(({ id, name, role }) => ({ id, name, role })),
      checklists: [],
    }
    await ground.log.record({ type: 'catalog-changed', by: 'system', data: { what: 'setup', old: null, new: told } })
    ground.catalog.save(catalog)
  } catch (error) {
    return notSaved(error)
  }
  return ok(null)
}

function setupFault(input: SetupInput): AppError | undefined {
  const wrong = (field: 'clinic' | 'rooms' | 'people' | 'disinfectant', why: SetupFault) =>
    ({ code: 'setup', field, why }) as const
  const { clinic, rooms, people, disinfectant } = input
  if (clinic === '') return wrong('clinic', 'name-missing')
  const roomFault = namesFault(rooms)
  if (roomFault !== undefined) return wrong('rooms', roomFault)
  const peopleFault = namesFault(people.map(({ name }) => name))
  if (peopleFault !== undefined) return wrong('people', peopleFault)
  if (people[0]?.role !== 'manager') return wrong('people', 'no-manager')
  if (people.some(({ pin }) => !/^\d{4,8}$/.test(pin))) return wrong('people', 'pin-length')
  if (people.some(({ pin }) => isWeakPin(pin))) return wrong('people', 'weak-pin')
  if (disinfectant.name === '') return wrong('disinfectant', 'name-missing')
  if (disinfectant.registration === '') return wrong('disinfectant', 'registration-missing')
  const { contactSeconds: seconds } = disinfectant
  const isInRange = Number.isInteger(seconds) && seconds >= CONTACT_SECONDS.min && seconds <= CONTACT_SECONDS.max
  return isInRange ? undefined : wrong('disinfectant', 'contact-time')
}

function namesFault(names: readonly string[]): SetupFault | undefined {
  if (names.length === 0) return 'none'
  if (names.some((name) => name === '')) return 'name-missing'
  const folded = names.map((name) => name.normalize('NFC').toLocaleLowerCase('en'))
  return new Set(folded).size < folded.length ? 'duplicate' : undefined
}

async function catalogOf(input: SetupInput, example: boolean): Promise<Catalog> {
  const people = await Promise.all(
    input.people.map(async ({ name, role, pin }) => ({
      id: `p-${randomText(4)}`,
      name,
      role,
      pin: await hashPin(pin),
    })),
  )
  const { name, registration, contactSeconds } = input.disinfectant
  return {
    clinic: { name: input.clinic, example },
    policy: { ...DEFAULT_POLICY, ...input.policy },
    rooms: input.rooms.map((room) => ({ id: `r-${randomText(4)}`, name: room })),
    people,
    products: [
      {
        id: `d-${randomText(4)}`,
        name,
        class: 'surface-disinfectant',
        registration,
        bloodborneClaim: true,
        contactSeconds,
      },
    ],
    checklists: [...BUILT_IN],
  }
}
