import { PackagePlus } from 'lucide-react'
import { useState } from 'react'
import type { Line } from '../../../../shared/checklist/checklist'
import { LOT_ITEMS, type LotItem } from '../../../../shared/checklist/field'
import { CARD_TEXT, LOT_ITEM_WORDS } from '../../../../shared/text/cards'
import { clockTime } from '../../../../shared/text/time'
import { Button } from '../../../components/Button'
import { Segments } from '../../../components/Segments'
import { EMPTY_DRAFT, readDraft } from '../fields/draft'
import { LineFields } from '../fields/LineFields'
import { useListUi } from '../list-ui'
import { useOpenSession } from '../session-context'
import styles from './CardForm.module.css'
import { EventCard } from './EventCard'
import { LateEntry, useLate } from './LateEntry'
import { useCardCall } from './use-card-call'

interface LotCardProps {
  readonly line: Line
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** The treatment is over: only late entries are taken. */
  readonly isOver: boolean
}

/** Every further cartridge, pigment or water that is opened, and what replaces a dropped one. */
export function LotCard({ line, isOpen, onToggle, isOver }: LotCardProps) {
  const { state } = useOpenSession()
  const extra = state.lots.filter(({ reason }) => reason !== 'first')
  const last = extra.at(-1)
  return (
    <EventCard
      id={line.id}
      icon={<PackagePlus size={28} />}
      name={CARD_TEXT.lot}
      last={
        last === undefined
          ? CARD_TEXT.never
          : CARD_TEXT.lastOf(`${LOT_ITEM_WORDS[last.item].name} ${last.lot}`, clockTime(last.stamp))
      }
      count={extra.length}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <LotForm line={line} onDone={onToggle} isOver={isOver} />
    </EventCard>
  )
}

const ITEMS = LOT_ITEMS.map((id) => ({ id, label: LOT_ITEM_WORDS[id].name }))
const REASONS = (['extra', 'dropped'] as const).map((id) => ({ id, label: CARD_TEXT.lotReasons[id] }))

function LotForm({ line, onDone, isOver }: Pick<LotCardProps, 'line' | 'isOver'> & { readonly onDone: () => void }) {
  const { lots, context } = useOpenSession()
  // Packs are for clinics that sterilize (rule R27).
  const items = ITEMS.filter(({ id }) => id !== 'pack' || context.policy.sterilizer)
  const { drafts, actions } = useListUi()
  const { run, error } = useCardCall()
  const [item, setItem] = useState<LotItem>('needle')
  const [reason, setReason] = useState<'extra' | 'dropped'>('extra')
  const [isTried, setIsTried] = useState(false)
  const late = useLate(isOver)
  // The same field as on the lines of the time-out, asked here for one more pack.
  const label = LOT_ITEM_WORDS[item].name
  const asked: Line = { ...line, fields: [{ id: 'lot', kind: 'lot', label, item }] }
  const draft = drafts[line.id] ?? EMPTY_DRAFT
  const reading = readDraft(asked, draft, lots())
  const save = async () => {
    const { values, missing } = reading
    const lateInput = late.read()
    if (missing.length > 0) setIsTried(true)
    if (missing.length > 0 || lateInput === undefined) return
    if (!(await run('session.log-lot', { item, value: values['lot'], reason, ...lateInput }))) return
    actions.fill(line.id, 'lot', undefined)
    onDone()
  }
  return (
    <div className={styles['form']}>
      <div className={styles['row']}>
        <Segments label={CARD_TEXT.lotItem} options={items} value={item} onChange={setItem} />
        <Segments label={CARD_TEXT.lotReason} options={REASONS} value={reason} onChange={setReason} />
      </div>
      {reason === 'dropped' && <p className={styles['label']}>{CARD_TEXT.lotDropped}</p>}
      <LineFields
        line={asked}
        draft={draft}
        tried={isTried && reading.refusals['lot'] === undefined}
        fill={(field, raw) => actions.fill(line.id, field, raw)}
        onEnter={() => void save()}
      />
      <LateEntry late={late} isNeeded={isOver} />
      {error !== undefined && <p className={styles['error']}>{error}</p>}
      <div>
        <Button variant="primary" size="lg" onPress={() => void save()}>
          {CARD_TEXT.lotLog}
        </Button>
      </div>
    </div>
  )
}
