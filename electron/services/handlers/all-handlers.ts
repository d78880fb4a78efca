import type { Program } from '../program'
import { type AboutProgram, appHandlers, preferenceHandlers } from './app-handlers'
import { boardHandlers, peopleHandlers, type RemoveExample, roomHandlers, setupHandlers } from './clinic-handlers'
import type { Handlers } from './handlers'
import { recordHandlers } from './record-handlers'
import { sessionHandlers } from './session-handlers'

/** Every call of the contract over one opened data folder. */
export function allHandlers(program: Program, about: AboutProgram, removeExample: RemoveExample): Handlers {
  return {
    ...appHandlers(program, about),
    ...preferenceHandlers(program),
    ...setupHandlers(program, removeExample),
    ...peopleHandlers(program),
    ...boardHandlers(program),
    ...roomHandlers(program),
    ...sessionHandlers(program),
    ...recordHandlers(program),
  }
}
