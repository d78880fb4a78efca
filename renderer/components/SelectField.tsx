import { Check, ChevronDown } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import { ListBox, ListBoxItem, Popover, Select } from 'react-aria-components'
import { classNames } from './class-names'
import { Field, type FieldFrameProps } from './Field'
import popover from './Popover.module.css'
import styles from './SelectField.module.css'
import { frameOf } from './TextField'
import { type Typed, typedOption } from './typed-option'

interface Option<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly sub?: string
}

export interface SelectFieldProps<Id extends string> extends FieldFrameProps {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly placeholder?: string
  /** Tinted, for a filter that narrows what is shown. */
  readonly active?: boolean
  /** Takes the width of its words instead of its container's. */
  readonly inline?: boolean
}

/** Which option takes the focus where none is chosen; `true`: the list itself. */
type FirstFocus = 'first' | 'last' | true

/** The keys that open the list. */
const OPENING: Readonly<Record<string, FirstFocus>> = {
  Enter: 'first',
  ' ': 'first',
  ArrowDown: 'first',
  ArrowUp: 'last',
}
/** The keys that choose a neighbor without opening the list. */
const BESIDE: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** One choice out of many; arrows and typing move, Enter picks. Closed it is a button alone: its list is made when it opens. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const { options, value } = props
  const id = useId()
  const notes = { ...frameOf(props), id, labelId: `${id}-label`, labelAs: 'span' as const }
  const [firstFocus, setFirstFocus] = useState<FirstFocus>()
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = firstFocus !== undefined
  return (
    <Field {...notes}>
      <div className={classNames(props.inline && styles['inline'])}>
        <button
          ref={button}
          type="button"
          className={classNames(
            styles['button'],
            props.active && styles['active'],
            props.error !== undefined && styles['invalid'],
          )}
          aria-haspopup="listbox"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-labelledby={`${id}-value ${id}-label`}
          onKeyDown={useClosedKeys(props, setFirstFocus)}
          onMouseDown={(event) => {
            if (event.button !== 0) return
            // The list takes the focus and gives it back to what had it before.
            event.preventDefault()
            event.currentTarget.focus({ preventScroll: true })
            setFirstFocus(true)
          }}
          onClick={() => setFirstFocus((was) => was ?? 'first')}
        >
          <span id={`${id}-value`} className={styles['value']}>
            {options.find((option) => option.id === value)?.label ?? props.placeholder}
          </span>
          <ChevronDown size={18} aria-hidden="true" />
        </button>
        {isOpen && (
          <OpenList
            {...{ options, value, id, button, firstFocus }}
            onPick={props.onChange}
            onClose={() => setFirstFocus(undefined)}
          />
        )}
      </div>
    </Field>
  )
}

interface OpenListProps<Id extends string> {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly id: string
  readonly button: RefObject<HTMLButtonElement | null>
  readonly firstFocus: FirstFocus
  readonly onPick: (id: Id) => void
  readonly onClose: () => void
}

function OpenList<Id extends string>({ options, value, id, button, firstFocus, onPick, onClose }: OpenListProps<Id>) {
  return (
    <Select
      aria-labelledby={`${id}-label`}
      value={value}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      onChange={(key) => {
        const picked = options.find((option) => option.id === key)
        if (picked) onPick(picked.id)
      }}
    >
      <Popover className={popover['popover'] ?? ''} triggerRef={button} offset={8}>
        <ListBox id={`${id}-list`} className={styles['list'] ?? ''} autoFocus={firstFocus}>
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={popover['item'] ?? ''}>
              <Check size={20} className={popover['tick']} aria-hidden="true" />
              <span className={popover['text']}>
                {option.label}
                {option.sub !== undefined && <small>{option.sub}</small>}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

/** What keys do while the list is closed: open it, choose a neighbor, or choose what begins as typed. */
function useClosedKeys<Id extends string>(
  { options, value, onChange }: SelectFieldProps<Id>,
  onOpen: (firstFocus: FirstFocus) => void,
) {
  const typed = useRef<Typed>(undefined)
  return (event: KeyboardEvent) => {
    const { key } = event
    if (event.ctrlKey || event.metaKey) return
    typed.current = event.altKey ? undefined : typedOption(options, key, event.timeStamp, typed.current)
    const at = options.findIndex(({ id }) => id === value)
    const next = typed.current?.at ?? (key in BESIDE ? Math.max(0, at + (BESIDE[key] ?? 0)) : undefined)
    const firstFocus = OPENING[key]
    if (next !== undefined) pick(next)
    else if (firstFocus !== undefined) onOpen(firstFocus)
    else return
    event.preventDefault()
  }

  function pick(at: number): void {
    const option = options[at]
    if (option !== undefined && option.id !== value) onChange(option.id)
  }
}
