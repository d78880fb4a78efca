import { Check } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { classNames } from './class-names'
import { Field, describedBy, type FieldFrameProps } from './Field'
import { moveRovingFocus, tabStopOf } from './roving-focus'
import { frameOf } from './TextField'
import styles from './Tiles.module.css'

export interface TileOption<Id extends string> {
  readonly id: Id
  readonly label: string
  /** Second line, 14 px. */
  readonly sub?: string | undefined
  /** Initials for `look="people"`, an icon for `look="list"` without radio dots. */
  readonly mark?: ReactNode
  /** Why it cannot be chosen now; shown as the second line. */
  readonly unavailable?: string | undefined
}

export interface TilesProps<Id extends string> extends FieldFrameProps {
  readonly options: readonly TileOption<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  /** `big`: centered 22 px (rooms, treatments); `list`: radio dot left; `people`: initials left; `solid`: filled when chosen. */
  readonly look?: 'big' | 'list' | 'people' | 'solid'
  readonly columns?: number
}

/** One choice out of several, as tiles. Arrows move, Space picks; a tile that is not available says why. */
export function Tiles<Id extends string>(props: TilesProps<Id>) {
  const { look = 'big', columns = props.options.length } = props
  const id = useId()
  const tabStop = tabStopOf(props.options, props.value)
  return (
    <Field {...frameOf(props)} id={id} labelId={`${id}-label`} labelAs="span">
      <div
        className={classNames(styles['tiles'], styles[look])}
        style={{ '--columns': columns }}
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(id, props)}
        onKeyDown={moveRovingFocus}
      >
        {props.options.map((option) => (
          <button
            key={option.id}
            type="button"
            role="radio"
            className={styles['tile']}
            aria-checked={option.id === props.value}
            aria-disabled={option.unavailable !== undefined || undefined}
            tabIndex={option.id === tabStop ? 0 : -1}
            onClick={() => {
              if (option.unavailable === undefined) props.onChange(option.id)
            }}
          >
            <TileMark look={look} mark={option.mark} checked={option.id === props.value} />
            <TileText label={option.label} sub={option.unavailable ?? option.sub} />
          </button>
        ))}
      </div>
    </Field>
  )
}

function TileMark(props: { readonly look: string; readonly mark: ReactNode; readonly checked: boolean }) {
  if (props.look === 'list' && props.mark === undefined) return <span className={styles['dot']} aria-hidden="true" />
  if (props.look === 'people') {
    return (
      <span className={styles['initials']} aria-hidden="true">
        {props.checked ? <Check size={22} strokeWidth={2.6} /> : props.mark}
      </span>
    )
  }
  return props.mark === undefined ? null : <span aria-hidden="true">{props.mark}</span>
}

export function TileText({ label, sub }: { readonly label: string; readonly sub?: string | undefined }) {
  return (
    <span className={styles['text']}>
      <b>{label}</b>
      {sub !== undefined && <small> {sub}</small>}
    </span>
  )
}
