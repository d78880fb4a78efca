import { type Checklist, type Line, linesOf } from './checklist'
import type { Field } from './field'

interface Zone {
  readonly id: string
  readonly label: string
}

/** Lines about the room's surfaces; what else is wetted (a blade, a pen) is the same in every room. */
const SURFACE_LINES = ['surfaces-disinfected-before', 'surfaces-cleaned', 'surfaces-disinfected-after']

/** The checklist with the room's own surfaces in the place of its own, where the room has some. */
export function withRoomZones(checklist: Checklist, zones: readonly Zone[] | undefined): Checklist {
  if (zones === undefined || zones.length === 0) return checklist
  const lineIn = (line: Line): Line =>
    SURFACE_LINES.includes(line.id) ? { ...line, fields: line.fields.map((field) => fieldIn(field, zones)) } : line
  return {
    ...checklist,
    sections: checklist.sections.map((section) => ({ ...section, lines: section.lines.map(lineIn) })),
  }
}

function fieldIn(field: Field, zones: readonly Zone[]): Field {
  const own = zones.map(({ id, label }) => ({ id, label }))
  if (field.kind === 'timer') return { ...field, zones: own }
  return field.kind === 'choices' && field.settles === 'all' ? { ...field, options: own } : field
}

/** The surfaces that a checklist names for rooms without zones of their own. */
export function surfacesOf(checklist: Checklist | undefined): readonly string[] {
  const lines = checklist === undefined ? [] : linesOf(checklist).map(({ line }) => line)
  const fields = lines.find(({ id }) => id === 'surfaces-disinfected-after')?.fields ?? []
  return fields.flatMap((field) => (field.kind === 'timer' ? field.zones.map(({ label }) => label) : []))
}
