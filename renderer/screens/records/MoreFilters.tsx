import { LINE_ASKS } from '../../../shared/history/query'
import { TREATMENTS } from '../../../shared/session/events'
import { FILTER_TEXT, treatmentWords } from '../../../shared/text/records'
import { SelectField } from '../../components/SelectField'
import { DayField } from './DayField'
import { FilterChoice } from './FilterChoice'
import type { FiltersProps } from './HistoryFilters'
import styles from './HistoryFilters.module.css'
import { withPart } from './query-part'

/** The filters that are used less: days as written, treatment, checklist, and what became of one check. */
export function MoreFilters({ query, choices, onQuery }: FiltersProps) {
  const was = query.line?.was ?? 'problem'
  return (
    <div className={styles['more']}>
      <DayField
        key={`from ${query.from ?? ''}`}
        label={FILTER_TEXT.from}
        day={query.from}
        onDay={(day) => onQuery(withPart(query, 'from', day))}
      />
      <DayField
        key={`to ${query.to ?? ''}`}
        label={FILTER_TEXT.to}
        day={query.to}
        onDay={(day) => onQuery(withPart(query, 'to', day))}
      />
      <FilterChoice
        label={FILTER_TEXT.treatments}
        all={FILTER_TEXT.all.treatments}
        value={query.treatment}
        options={TREATMENTS.map((id) => ({ id, name: treatmentWords('treatment', id) }))}
        onPick={(id) =>
          onQuery(
            withPart(
              query,
              'treatment',
              TREATMENTS.find((treatment) => treatment === id),
            ),
          )
        }
      />
      <FilterChoice
        label={FILTER_TEXT.checklists}
        all={FILTER_TEXT.all.checklists}
        value={query.checklist}
        options={choices.checklists}
        onPick={(checklist) => onQuery(withPart(query, 'checklist', checklist))}
      />
      <FilterChoice
        label={FILTER_TEXT.lines}
        all={FILTER_TEXT.all.lines}
        value={query.line?.id}
        options={choices.lines}
        onPick={(id) => onQuery(withPart(query, 'line', id === undefined ? undefined : { id, was }))}
      />
      {query.line !== undefined && (
        <SelectField
          label={FILTER_TEXT.was}
          labelHidden
          inline
          active
          value={was}
          options={LINE_ASKS.map((id) => ({ id, label: FILTER_TEXT.mark[id] }))}
          onChange={(mark) => {
            if (query.line !== undefined) onQuery({ ...query, line: { ...query.line, was: mark } })
          }}
        />
      )}
    </div>
  )
}
