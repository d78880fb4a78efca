import { useState } from 'react'
import { DAY_PRESETS, firstDayOf, presetOf } from '../../../shared/history/day-range'
import type { Period } from '../../../shared/reports/period'
import { FILTER_TEXT } from '../../../shared/text/records'
import { DayField } from '../records/DayField'
import { FilterChoice } from '../records/FilterChoice'

interface PeriodChoiceProps {
  readonly period: Period
  readonly today: string
  readonly onPeriod: (period: Period) => void
}

/** A stretch of days up to today, all days, or days as they are written. */
export function PeriodChoice({ period, today, onPeriod }: PeriodChoiceProps) {
  const preset = presetOf(period, today)
  const [isOther, setOther] = useState(preset === 'other')
  return (
    <>
      <FilterChoice
        label={FILTER_TEXT.dates}
        all={FILTER_TEXT.all.dates}
        value={isOther ? 'other' : preset}
        options={[
          ...DAY_PRESETS.map((id) => ({ id, name: FILTER_TEXT.presets[id] })),
          { id: 'other', name: FILTER_TEXT.presets.other },
        ]}
        onPick={(id) => {
          setOther(id === 'other')
          const picked = DAY_PRESETS.find((known) => known === id)
          if (picked !== undefined) onPeriod({ from: firstDayOf(picked, today) })
          else if (id === undefined) onPeriod({})
        }}
      />
      {isOther && (
        <>
          <DayField
            key={`from ${period.from ?? ''}`}
            label={FILTER_TEXT.from}
            day={period.from}
            onDay={(from) => onPeriod(periodOf(from, period.to))}
          />
          <DayField
            key={`to ${period.to ?? ''}`}
            label={FILTER_TEXT.to}
            day={period.to}
            onDay={(to) => onPeriod(periodOf(period.from, to))}
          />
        </>
      )}
    </>
  )
}

/** Days in their order, whichever was written first. */
function periodOf(from: string | undefined, to: string | undefined): Period {
  const isTurned = from !== undefined && to !== undefined && from > to
  const [first, last] = isTurned ? [to, from] : [from, to]
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) }
}
