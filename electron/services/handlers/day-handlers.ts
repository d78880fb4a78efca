import { closeDay } from '../close-day'
import type { Program } from '../program'
import type { HandlersOf } from './handlers'

export function dayHandlers(program: Program): HandlersOf<'day'> {
  return { 'day.close': (input) => closeDay(program, input) }
}
