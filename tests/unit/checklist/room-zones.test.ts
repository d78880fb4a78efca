import { expect, test } from 'vitest'
import { CHECKLIST, linesOf } from '../../../shared/checklist/checklist'
import { surfacesOf, withRoomZones } from '../../../shared/checklist/room-zones'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'

const ZONES = [
  { id: 'z-bench', label: 'Bench' },
  { id: 'z-stool', label: 'Stool' },
]
const inRoom = withRoomZones(SCALP_MICROPIGMENTATION, ZONES)

function zonesOf(id: string): readonly string[] {
  const line = linesOf(inRoom).find((each) => each.line.id === id)?.line
  return (line?.fields ?? []).flatMap((field) => {
    if (field.kind === 'timer') return field.zones.map((zone) => zone.label)
    return field.kind === 'choices' ? field.options.map((option) => option.label) : []
  })
}

test('The lines about surfaces name those of the room', () => {
  for (const id of ['surfaces-disinfected-before', 'surfaces-cleaned', 'surfaces-disinfected-after']) {
    expect(zonesOf(id), id).toEqual(['Bench', 'Stool'])
  }
  expect(surfacesOf(inRoom)).toEqual(['Bench', 'Stool'])
})

test('What is the same in every room stays', () => {
  expect(zonesOf('trimmer-disinfected')).toEqual(['Trimmer blade'])
  expect(zonesOf('device-decontaminated')).toEqual(['Pen', 'Cord', 'Pedal', 'Power unit'])
  expect(zonesOf('allergy-check')).not.toContain('Bench')
})

test('A room without zones keeps the checklist’s very words', () => {
  expect(withRoomZones(SCALP_MICROPIGMENTATION, undefined)).toBe(SCALP_MICROPIGMENTATION)
  expect(withRoomZones(SCALP_MICROPIGMENTATION, [])).toBe(SCALP_MICROPIGMENTATION)
})

test('It is still a checklist', () => {
  expect(CHECKLIST.parse(inRoom)).toEqual(inRoom)
})
