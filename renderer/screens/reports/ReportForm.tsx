import { Search } from 'lucide-react'
import { useState } from 'react'
import type { ReportChoices } from '../../../shared/reports/report-view'
import type { ReportKind } from '../../../shared/reports/report-wish'
import { FILTER_TEXT } from '../../../shared/text/records'
import { REPORTS_TEXT as TEXT } from '../../../shared/text/reports'
import { Button } from '../../components/Button'
import { SwitchField } from '../../components/SwitchField'
import { TextField } from '../../components/TextField'
import { FilterChoice } from '../records/FilterChoice'
import type { Asked } from './asked'
import { PeriodChoice } from './PeriodChoice'
import styles from './ReportForm.module.css'

interface ReportFormProps {
  readonly kind: ReportKind
  readonly choices: ReportChoices
  readonly asked: Asked
  readonly onAsked: (asked: Asked) => void
}

/** What a report is of: each has only the fields that it knows. */
export function ReportForm({ kind, choices, asked, onAsked }: ReportFormProps) {
  if (kind === 'credentials') return null
  return (
    <div role="group" aria-label={TEXT.options} className={styles['form']}>
      {kind === 'lot-trace' && <LotField lot={asked.lot} onLot={(lot) => onAsked({ ...asked, lot })} />}
      <PeriodChoice period={asked.period} today={choices.today} onPeriod={(period) => onAsked({ ...asked, period })} />
      {(kind === 'room-log' || kind === 'exceptions') && (
        <FilterChoice
          label={FILTER_TEXT.rooms}
          all={FILTER_TEXT.all.rooms}
          value={asked.room}
          options={choices.rooms}
          onPick={(room) => onAsked({ ...asked, room })}
        />
      )}
      {kind === 'audit-trail' && (
        <SwitchField label={TEXT.routine} on={asked.routine} onChange={(routine) => onAsked({ ...asked, routine })} />
      )}
    </div>
  )
}

/** A lot is taken with Enter, as a scanner sends it, or with the button. */
function LotField({ lot, onLot }: { readonly lot: string; readonly onLot: (lot: string) => void }) {
  const [text, setText] = useState(lot)
  const take = () => onLot(text.trim())
  return (
    <div className={styles['lot']}>
      <TextField
        label={TEXT.lot}
        hint={TEXT.lotHint}
        type="search"
        mono
        autoFocus
        value={text}
        maxLength={80}
        onChange={setText}
        onEnter={take}
      />
      <Button variant="primary" onPress={take}>
        <Search size={20} aria-hidden="true" />
        {TEXT.trace}
      </Button>
    </div>
  )
}
