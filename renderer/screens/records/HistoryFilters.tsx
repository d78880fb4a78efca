import { Search, SlidersHorizontal, X } from 'lucide-react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { DAY_PRESETS, type DayPreset, firstDayOf, presetOf } from '../../../shared/history/day-range'
import type { HistoryChoices } from '../../../shared/history/history-page'
import { HISTORY_STATES, type HistoryQuery } from '../../../shared/history/query'
import { FILTER_TEXT } from '../../../shared/text/records'
import { Button } from '../../components/Button'
import { Kbd } from '../../components/Kbd'
import { TextField } from '../../components/TextField'
import { chipsOf } from './filter-chips'
import { FilterChoice } from './FilterChoice'
import styles from './HistoryFilters.module.css'
import { MoreFilters } from './MoreFilters'
import { sortOnly, withPart } from './query-part'

export interface FiltersProps {
  readonly query: HistoryQuery
  readonly choices: HistoryChoices
  /** The clinic's day. */
  readonly today: string
  readonly onQuery: (query: HistoryQuery) => void
}

/** Search, the filters that are used most, the others when asked for, and a chip for each that is set. */
export function HistoryFilters(props: FiltersProps) {
  const { query, choices, today, onQuery } = props
  const [isMore, setMore] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  useSlash(search)
  const preset = presetOf(query, today)
  return (
    <div role="group" aria-label={FILTER_TEXT.group} className={styles['filters']}>
      <div className={styles['bar']}>
        <div className={styles['search']}>
          <TextField
            ref={search}
            type="search"
            label={FILTER_TEXT.search}
            labelHidden
            placeholder={FILTER_TEXT.searchHint}
            value={query.text ?? ''}
            maxLength={200}
            icon={<Search size={20} aria-hidden="true" />}
            end={<Kbd>/</Kbd>}
            onChange={(text) => onQuery(withPart(query, 'text', text === '' ? undefined : text))}
          />
        </div>
        <FilterChoice
          label={FILTER_TEXT.dates}
          all={FILTER_TEXT.all.dates}
          value={preset}
          options={[
            ...DAY_PRESETS.map((id) => ({ id, name: FILTER_TEXT.presets[id] })),
            { id: 'other', name: FILTER_TEXT.presets.other },
          ]}
          onPick={(id) => {
            if (id === 'other') setMore(true)
            else onQuery(withDays(query, id, today))
          }}
        />
        <FilterChoice
          label={FILTER_TEXT.rooms}
          all={FILTER_TEXT.all.rooms}
          value={query.room}
          options={choices.rooms}
          onPick={(room) => onQuery(withPart(query, 'room', room))}
        />
        <FilterChoice
          label={FILTER_TEXT.technicians}
          all={FILTER_TEXT.all.technicians}
          value={query.technician}
          options={choices.technicians}
          onPick={(technician) => onQuery(withPart(query, 'technician', technician))}
        />
        <FilterChoice
          label={FILTER_TEXT.states}
          all={FILTER_TEXT.all.states}
          value={query.state}
          options={HISTORY_STATES.map((id) => ({ id, name: FILTER_TEXT.state[id] }))}
          onPick={(id) =>
            onQuery(
              withPart(
                query,
                'state',
                HISTORY_STATES.find((state) => state === id),
              ),
            )
          }
        />
        <Button expanded={isMore} onPress={() => setMore(!isMore)}>
          <SlidersHorizontal size={20} aria-hidden="true" />
          {FILTER_TEXT.more}
        </Button>
      </div>
      {isMore && <MoreFilters {...props} />}
      <Chips {...props} />
    </div>
  )
}

function Chips({ query, choices, onQuery }: FiltersProps) {
  const chips = chipsOf(query, choices)
  if (chips.length === 0) return null
  return (
    <div className={styles['chips']}>
      {chips.map(({ part, words }) => (
        <button
          key={part}
          type="button"
          className={styles['chip']}
          aria-label={FILTER_TEXT.clear(words)}
          onClick={() => onQuery(withPart(query, part, undefined))}
        >
          {words}
          <X size={16} aria-hidden="true" />
        </button>
      ))}
      <Button variant="link" onPress={() => onQuery(sortOnly(query))}>
        {FILTER_TEXT.clearAll}
      </Button>
    </div>
  )
}

function withDays({ from: _from, to: _to, ...rest }: HistoryQuery, id: string | undefined, today: string) {
  const preset: DayPreset | undefined = DAY_PRESETS.find((known) => known === id)
  return preset === undefined ? rest : { ...rest, from: firstDayOf(preset, today) }
}

/** The key / anywhere but in a field brings the search. */
function useSlash(search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, [role=menu], [role=listbox]') !== null
      )
        return
      event.preventDefault()
      search.current?.focus()
      search.current?.select()
    }
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [search])
}
