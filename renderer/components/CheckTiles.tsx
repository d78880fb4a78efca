import { useId } from 'react'
import { classNames } from './class-names'
import { Field, describedBy, type FieldFrameProps } from './Field'
import { frameOf } from './TextField'
import { TileText, type TileOption } from './Tiles'
import styles from './Tiles.module.css'

export interface CheckTilesProps<Id extends string> extends FieldFrameProps {
  readonly options: readonly TileOption<Id>[]
  readonly value: readonly Id[]
  /** The chosen ids in the order of `options`. */
  readonly onChange: (ids: readonly Id[]) => void
  readonly columns?: number
}

/** Several choices at once, as tiles. */
export function CheckTiles<Id extends string>(props: CheckTilesProps<Id>) {
  const { options, value, columns = props.options.length } = props
  const id = useId()
  const toggle = (toggled: Id) =>
    props.onChange(options.map((o) => o.id).filter((o) => (o === toggled ? !value.includes(o) : value.includes(o))))
  return (
    <Field {...frameOf(props)} id={id} labelId={`${id}-label`} labelAs="span">
      <div
        className={classNames(styles['tiles'], styles['check'])}
        style={{ '--columns': columns }}
        role="group"
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(id, props)}
      >
        {options.map((option) => (
          <button
            key={option.id}
            type="button"
            role="checkbox"
            className={styles['tile']}
            aria-checked={value.includes(option.id)}
            aria-disabled={option.unavailable !== undefined || undefined}
            onClick={() => {
              if (option.unavailable === undefined) toggle(option.id)
            }}
          >
            {option.mark !== undefined && <span aria-hidden="true">{option.mark}</span>}
            <TileText label={option.label} sub={option.unavailable ?? option.sub} />
          </button>
        ))}
      </div>
    </Field>
  )
}
