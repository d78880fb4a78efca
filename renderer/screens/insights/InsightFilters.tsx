import { CalendarRange } from 'lucide-react'
import { useState } from 'react'
import type { InsightQuery } from '../../../shared/history/insight-period'
import type { Insights } from '../../../shared/history/insights'
import { INSIGHT_TEXT } from '../../../shared/text/insights'
import { FILTER_TEXT } from '../../../shared/text/records'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { DayField } from '../records/DayField'
import { FilterChoice } from '../records/FilterChoice'
import styles from './Insights.module.css'

export interface InsightFiltersProps {
  readonly insights: Insights
  readonly query: InsightQuery
  readonly onQuery: (query: InsightQuery) => void
}

type Part = 'room' | 'technician' | 'checklist'
const NO_CHOICES = { rooms: [], technicians: [], checklists: [], treatments: [], lines: [] }

/** Whose sessions count, and of which days where no stretch up to today is meant. */
export function InsightFilters({ insights, query, onQuery }: InsightFiltersProps) {
  const { data: choices = NO_CHOICES } = useQuery('records.choices', {}, ['history', 'directory', 'status'])
  const isChosen = typeof query.days === 'object'
  const [isOpen, setOpen] = useState(isChosen)
  const { from, to } = insights.days
  const takeDays = (next: { readonly from?: string | undefined; readonly to?: string | undefined }) => {
    const days = { from, to, ...next }
    if (days.from === undefined || days.to === undefined) onQuery({ ...query, days: '12-weeks' })
    else if (days.from <= days.to) onQuery({ ...query, days: { from: days.from, to: days.to } })
    else {
      const day = next.from ?? days.to
      onQuery({ ...query, days: { from: day, to: day } })
    }
  }
  const pick = (part: Part) => (id: string | undefined) => onQuery(narrowed(query, part, id))
  return (
    <div role="group" aria-label={INSIGHT_TEXT.filters} className={styles['filters']}>
      <FilterChoice
        label={FILTER_TEXT.rooms}
        all={FILTER_TEXT.all.rooms}
        value={query.room}
        options={choices.rooms}
        onPick={pick('room')}
      />
      <FilterChoice
        label={FILTER_TEXT.technicians}
        all={FILTER_TEXT.all.technicians}
        value={query.technician}
        options={choices.technicians}
        onPick={pick('technician')}
      />
      <FilterChoice
        label={FILTER_TEXT.checklists}
        all={FILTER_TEXT.all.checklists}
        value={query.checklist}
        options={choices.treatments}
        onPick={pick('checklist')}
      />
      <Button expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <CalendarRange size={20} aria-hidden="true" />
        {INSIGHT_TEXT.chooseDays}
      </Button>
      {isOpen && (
        <div className={styles['days']}>
          <DayField key={`from ${from}`} label={FILTER_TEXT.from} day={from} onDay={(day) => takeDays({ from: day })} />
          <DayField key={`to ${to}`} label={FILTER_TEXT.to} day={to} onDay={(day) => takeDays({ to: day })} />
        </div>
      )}
    </div>
  )
}

function narrowed(query: InsightQuery, part: Part, id: string | undefined): InsightQuery {
  const { [part]: _, ...rest } = query
  return id === undefined ? rest : { ...rest, [part]: id }
}
