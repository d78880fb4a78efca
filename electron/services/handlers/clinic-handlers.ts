import { EXAMPLE_CLINIC } from '../../../shared/catalog/example-clinic'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { Program } from '../program'
import { type SetupInput, setUp } from '../setup'
import { isManager } from '../sign-in'
import { Turns } from '../turns'
import type { HandlersOf } from './handlers'

/** Starts over with an empty data folder once the example data is set aside. */
export type RemoveExample = () => Promise<Result<null>>

export function setupHandlers(program: Program, removeExample: RemoveExample): HandlersOf<'setup'> {
  const turns = new Turns()
  const run = (input: SetupInput, example: boolean) =>
    turns.take(async () => {
      const done = await setUp(program, input, example)
      if (done.ok) for (const topic of ['status', 'directory', 'board'] as const) program.publish({ topic })
      return done
    })
  return {
    'setup.finish': (input) => run(input, false),
    'setup.example': () => run(EXAMPLE_CLINIC, true),
    'setup.remove-example': () => {
      if (!program.catalog.get().clinic.example) return fail({ code: 'already-set-up' })
      const count = program.desk.open.length
      return count > 0 ? fail({ code: 'open-sessions', count }) : removeExample()
    },
  }
}

/** `onSignedIn` is told once a manager signed in at the window. */
export function peopleHandlers({ pins, signIn, publish }: Program, onSignedIn: () => void): HandlersOf<'people'> {
  return {
    'people.check-pin': ({ person, pin }) => pins.check(person, pin),
    'people.sign-in': async ({ person, pass }) => {
      if (!pins.take(pass, person)) return fail({ code: 'pin-again' })
      const entered = await signIn.enter(person)
      if (entered.ok) {
        publish({ topic: 'status' })
        onSignedIn()
      }
      return entered
    },
    'people.sign-out': () => {
      signIn.leave()
      publish({ topic: 'status' })
      return ok(null)
    },
  }
}

export function roomHandlers({ rooms, pins, catalog }: Program): HandlersOf<'room'> {
  interface Asked {
    readonly room: string
    readonly person: string
    readonly pass: string
    readonly reason: string
  }
  const asManager =
    (act: (room: string, by: string, reason: string) => Promise<Result<null>>) =>
    ({ room, person, pass, reason }: Asked): Promise<Result<null>> | Result<null> => {
      if (!pins.take(pass, person)) return fail({ code: 'pin-again' })
      return isManager(catalog, person) ? act(room, person, reason) : fail({ code: 'needs-manager' })
    }
  return {
    'room.block': asManager((room, by, reason) => rooms.block(room, by, reason)),
    'room.clear': asManager((room, by, reason) => rooms.clear(room, by, reason)),
    'room.override': asManager((room, by, reason) => rooms.override(room, by, reason)),
  }
}
