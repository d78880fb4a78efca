import { useState } from 'react'
import type { Product } from '../../../../shared/catalog/product'
import type { FieldOf } from '../../../../shared/checklist/field'
import { ruleSentence } from '../../../../shared/text/rules'
import { minutesAndSeconds } from '../../../../shared/text/checklist'
import { TIMER_TEXT } from '../../../../shared/text/session'
import { productBreak, timerField, usableProducts } from '../../../../shared/session/rules'
import type { SessionState } from '../../../../shared/session/state'
import { Button } from '../../../components/Button'
import { SelectField } from '../../../components/SelectField'
import { useOpenSession } from '../session-context'
import styles from './CheckRow.module.css'
import type { BodyProps } from './row-props'

/** Which disinfectant, and the start of its contact time; also for zones that were not wet yet. */
export function TimerStart(props: BodyProps) {
  const field = timerField(props.line)
  return field === undefined || !canStart(props) ? null : <Start {...props} field={field} />
}

function Start({ line, timer, time, actions, field }: BodyProps & { readonly field: FieldOf<'timer'> }) {
  const { context, state, lots } = useOpenSession()
  const here = { room: state.room, today: lots().today }
  const products = usableProducts(context, here)
  const [picked, setPicked] = useState(() => timer?.product ?? lastProduct(state, products) ?? null)
  const product = products.find(({ id }) => id === picked)
  const refused = context.products.flatMap(({ id, class: kind, retiredAt }) => {
    const fault = productBreak(context, id, here)
    return kind !== 'surface-disinfectant' || retiredAt !== undefined || fault === undefined
      ? []
      : [ruleSentence(fault)]
  })
  if (products.length === 0) {
    return <div role="status">{refused.length > 0 ? <Sentences all={refused} /> : <p>{TIMER_TEXT.noProduct}</p>}</div>
  }
  const missing = field.zones.filter((zone) => timer?.zones[zone.id] === undefined)
  const isAgain = time?.clockChanged === true
  const zones = isAgain ? field.zones.length : missing.length
  return (
    <div className={styles['timerStart']}>
      {isAgain && <p role="alert">{ruleSentence({ code: 'clock-changed' })}</p>}
      {products.length > 1 ? (
        <SelectField
          label={TIMER_TEXT.product}
          compact
          options={products.map(({ id, name, contactSeconds = 0 }) => ({
            id,
            label: name,
            sub: TIMER_TEXT.productOption(contactSeconds),
          }))}
          placeholder={TIMER_TEXT.choose}
          value={picked}
          onChange={setPicked}
        />
      ) : (
        product !== undefined && (
          <p>{TIMER_TEXT.needed(product.name, minutesAndSeconds(product.contactSeconds ?? 0))}</p>
        )
      )}
      <Sentences all={refused} />
      {timer !== undefined && !isAgain && missing.length > 0 && (
        <p>{TIMER_TEXT.missingZones(missing.map(({ label }) => label))}</p>
      )}
      <Button locked={product === undefined} onPress={() => product && actions.startTimer(line.id, product.id)}>
        {isAgain ? TIMER_TEXT.restart : zones > 1 ? TIMER_TEXT.startZones(zones) : TIMER_TEXT.start}
      </Button>
    </div>
  )
}

/** Why a disinfectant that stands on the shelf cannot be chosen (rule R3). */
function Sentences({ all }: { readonly all: readonly string[] }) {
  return all.map((sentence) => (
    <p key={sentence} className="muted">
      {sentence}
    </p>
  ))
}

/** Whether there is a zone whose time has not started, or has to start anew because the clock changed. */
export function canStart({ line, timer, time }: BodyProps): boolean {
  const zones = timerField(line)?.zones ?? []
  return time?.clockChanged === true || zones.some((zone) => timer?.zones[zone.id] === undefined)
}

/** The one used last in this session, or the only one there is. */
function lastProduct(state: SessionState, products: readonly Product[]): string | undefined {
  const used = Object.values(state.timers).flatMap((timer) =>
    Object.values(timer.zones).map((zone) => ({ product: timer.product, seq: zone.startedAt.seq })),
  )
  const last = used.sort((a, b) => b.seq - a.seq)[0]?.product
  if (products.some(({ id }) => id === last)) return last
  return products.length === 1 ? products[0]?.id : undefined
}
