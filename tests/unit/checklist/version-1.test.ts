import { expect, test } from 'vitest'
import { checklistHash } from '../../../electron/services/checklists'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import { SCALP_MICROPIGMENTATION_1 } from '../../../shared/checklist/smp/version-1'

test('the checklist that shipped first keeps its very words: records name them by this hash', () => {
  expect(checklistHash(SCALP_MICROPIGMENTATION_1)).toBe(
    'a29b8a617689803d1d3d017c7f8a3657103465baf3c69dbd6fa2180c5b5b2f1b',
  )
  expect(SCALP_MICROPIGMENTATION.version).toBe(2)
})
