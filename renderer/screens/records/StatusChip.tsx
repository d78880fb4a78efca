import { CircleDot, LockKeyhole, OctagonAlert, OctagonMinus, Pencil, TriangleAlert, Wrench } from 'lucide-react'
import type { HistoryState } from '../../../shared/history/query'
import { HISTORY_TEXT } from '../../../shared/text/records'
import { Chip, type ChipTone } from '../../components/Chip'

const SIGNS: Readonly<Record<HistoryState, { readonly tone: ChipTone; readonly icon: typeof Pencil }>> = {
  open: { tone: 'busy', icon: CircleDot },
  sealed: { tone: 'ready', icon: LockKeyhole },
  corrected: { tone: 'line', icon: Pencil },
  'put-right': { tone: 'due', icon: Wrench },
  problem: { tone: 'due', icon: TriangleAlert },
  stopped: { tone: 'block', icon: OctagonMinus },
  altered: { tone: 'block', icon: OctagonAlert },
}

/** What matters most of a session, as icon and words. */
export function StatusChip({ status }: { readonly status: HistoryState }) {
  const { tone, icon: Icon } = SIGNS[status]
  return (
    <Chip tone={tone} icon={<Icon size={16} aria-hidden="true" />}>
      {HISTORY_TEXT.status[status]}
    </Chip>
  )
}
