import { ok } from '../../../shared/ipc/errors'
import { publicPerson } from '../../../shared/people/person'
import { notSaved } from '../failures'
import type { Program } from '../program'
import type { HandlersOf } from './handlers'

/** What the program knows of itself; fixed for a run. */
export interface AboutProgram {
  readonly version: string
  readonly electron: string
  /** The Electron it is built for, when it runs on another one. */
  readonly wantedElectron?: string
}

export function appHandlers(program: Program, about: AboutProgram): HandlersOf<'app'> {
  const { catalog, signIn, clock, folder, checklists } = program
  return {
    'app.status': () => {
      const { clinic } = catalog.get()
      const id = signIn.person
      return ok({
        version: about.version,
        electron: about.electron,
        ...(about.wantedElectron !== undefined && { standIn: { wanted: about.wantedElectron } }),
        setUp: catalog.isSetUp,
        example: clinic.example,
        clinic: clinic.name,
        where: folder.root,
        notices: program.notices,
        ...(id !== undefined && { signedIn: { id, name: catalog.personName(id) } }),
        now: clock.now(),
      })
    },
    'app.directory': () => {
      const { people, rooms, products, policy } = catalog.get()
      return ok({ people: people.map(publicPerson), rooms, products, policy, checklists: checklists.inUse() })
    },
    'app.dismiss-notices': () => {
      program.notices = []
      return ok(null)
    },
    'app.print': async () => {
      await program.shell.print()
      return ok(null)
    },
  }
}

export function preferenceHandlers({ settings, publish }: Program): HandlersOf<'preferences'> {
  return {
    'preferences.read': () => ok(settings.preferences()),
    'preferences.write': (input) => {
      try {
        settings.change(input)
      } catch (error) {
        return notSaved(error)
      }
      publish({ topic: 'status' })
      return ok(settings.preferences())
    },
  }
}
