import { expect, test } from 'vitest'
import { openReadyClinic } from '../../helpers/clinic'

test('a session goes from a ready room to the seal', async () => {
  const clinic = await openReadyClinic()
  const session = await clinic.sealedSession()
  expect(session.id).toMatch(/^\d{6}-/)
  expect(await clinic.stateOf('Room 1')).toBe('ready')
})
