import type { StockLot } from '../../../../shared/catalog/stock'
import { parseExpiry } from '../../../../shared/checklist/expiry'
import { dayFromText } from '../../../../shared/history/day-text'
import type { EntryFault, EntryField } from '../../../../shared/ipc/entry-fault'
import { expiryWords } from '../../../../shared/text/checklist'

/** What stands in the form of a lot: text as it was typed. */
export interface LotDraft {
  readonly lot: string
  readonly expiry: string
  readonly opened: string
  readonly usedUp: string
  readonly room: string
}

/** Lots that stand in no room of their own. A room's id never looks so. */
export const WHOLE_CLINIC = '*'

export function lotDraftOf(lot: StockLot | undefined): LotDraft {
  return {
    lot: lot?.lot ?? '',
    expiry: lot === undefined ? '' : typedExpiry(lot.expiry),
    opened: lot?.openedOn === undefined ? '' : expiryWords(lot.openedOn),
    usedUp: lot?.usedUpOn === undefined ? '' : expiryWords(lot.usedUpOn),
    room: lot?.room ?? WHOLE_CLINIC,
  }
}

function typedExpiry(expiry: string): string {
  const [year = '', month = '', day] = expiry.split('-')
  return day === undefined ? `${month} / ${year}` : expiry
}

type Read =
  | { readonly ok: true; readonly fields: Omit<StockLot, 'id' | 'product'> }
  | { readonly ok: false; readonly field: EntryField; readonly why: EntryFault }

/** The lot as it is stored, or the first field that cannot be read. */
export function readLot({ lot, expiry, opened, usedUp, room }: LotDraft, today: string): Read {
  if (lot.trim() === '') return { ok: false, field: 'lot', why: 'missing' }
  const date = parseExpiry(expiry, today)
  if (!date.ok) return { ok: false, field: 'expiry', why: 'missing' }
  const openedOn = dayFromText(opened)
  if (opened.trim() !== '' && openedOn === undefined) return { ok: false, field: 'opened', why: 'missing' }
  const usedUpOn = dayFromText(usedUp)
  if (usedUp.trim() !== '' && usedUpOn === undefined) return { ok: false, field: 'used-up', why: 'missing' }
  return {
    ok: true,
    fields: {
      ...{ lot, expiry: date.value },
      ...(openedOn !== undefined && { openedOn }),
      ...(usedUpOn !== undefined && { usedUpOn }),
      ...(room !== WHOLE_CLINIC && { room }),
    },
  }
}
