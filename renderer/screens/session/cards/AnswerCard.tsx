import { MessageCircleHeart, ShieldPlus, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { Line } from '../../../../shared/checklist/checklist'
import type { FieldOf } from '../../../../shared/checklist/field'
import { currentEntry } from '../../../../shared/session/state'
import { answerWords } from '../../../../shared/text/answers'
import { CARD_TEXT } from '../../../../shared/text/cards'
import { clockTime } from '../../../../shared/text/time'
import { Button } from '../../../components/Button'
import { EMPTY_DRAFT, readDraft } from '../fields/draft'
import { LineFields } from '../fields/LineFields'
import { useListUi } from '../list-ui'
import { useOpenSession } from '../session-context'
import styles from './CardForm.module.css'
import { askAgain } from './ask-again'
import { EventCard } from './EventCard'
import { LateEntry, useLate } from './LateEntry'
import { useCardCall } from './use-card-call'
import { useNow } from './use-now'

export interface AnswerCardProps {
  readonly line: Line
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** The treatment is over: only late entries are taken. */
  readonly isOver: boolean
}

const ICONS = [
  { id: 'treatment-settings', Icon: SlidersHorizontal },
  { id: 'client-comfort', Icon: MessageCircleHeart },
] as const

/** A card whose event is an answer to the fields of its line. */
export function AnswerCard({ line, isOpen, onToggle, isOver }: AnswerCardProps) {
  const { state, context } = useOpenSession()
  const now = useNow()
  const entry = currentEntry(state.lines[line.id])
  const Icon = ICONS.find(({ id }) => id === line.id)?.Icon ?? ShieldPlus
  const words = entry?.reason ?? answerWords(line, entry?.values)
  const isOwed = line.atLeastOnce === true && entry === undefined
  const warning = askAgain(state, context.checklist, line, now)
  return (
    <EventCard
      id={line.id}
      icon={<Icon size={28} />}
      name={CARD_TEXT.names[line.id] ?? line.label}
      last={
        entry === undefined
          ? isOwed
            ? CARD_TEXT.atLeastOnce
            : CARD_TEXT.never
          : CARD_TEXT.lastOf(words === '' ? line.short : words, clockTime(entry.stamp))
      }
      count={(state.lines[line.id]?.entries ?? []).filter(({ correction }) => correction === undefined).length}
      warning={warning}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <AnswerForm line={line} onDone={onToggle} isOver={isOver} />
    </EventCard>
  )
}

function AnswerForm({
  line,
  onDone,
  isOver,
}: Pick<AnswerCardProps, 'line' | 'isOver'> & { readonly onDone: () => void }) {
  const { state, lots } = useOpenSession()
  const { drafts, actions } = useListUi()
  const { run, error } = useCardCall()
  const [isTried, setIsTried] = useState(false)
  const late = useLate(isOver)
  const draft = drafts[line.id] ?? EMPTY_DRAFT
  const [only] = line.fields
  const log = async (values: Readonly<Record<string, unknown>>) => {
    const lateInput = late.read()
    if (lateInput === undefined) return
    if (!(await run('session.answer', { line: line.id, values, ...lateInput }))) return
    for (const { id } of line.fields) actions.fill(line.id, id, undefined)
    setIsTried(false)
    onDone()
  }
  const save = () => {
    const reading = readDraft(line, draft, lots())
    if (reading.missing.length > 0) setIsTried(true)
    else void log(reading.values)
  }
  return (
    <div className={styles['form']}>
      <p className="muted">{line.help}</p>
      <LateEntry late={late} isNeeded={isOver} />
      {only?.kind === 'choice' && line.fields.length === 1 ? (
        <ChoiceButtons field={only} onPick={(id) => void log({ [only.id]: id })} />
      ) : (
        <>
          <LineFields
            line={line}
            draft={draft}
            tried={isTried}
            fill={(field, raw) => actions.fill(line.id, field, raw)}
            onEnter={save}
          />
          <div>
            <Button variant="primary" size="lg" onPress={save}>
              {CARD_TEXT.logIt}
            </Button>
          </div>
        </>
      )}
      {line.notApplicable.kind === 'reason' && state.lines[line.id] === undefined && (
        <div>
          <p className={styles['label']}>{CARD_TEXT.notApplicable}</p>
          <div className={styles['choices']}>
            {line.notApplicable.suggestions.map((reason) => (
              <Button key={reason} onPress={() => void run('session.not-applicable', { line: line.id, reason })}>
                {reason}
              </Button>
            ))}
          </div>
        </div>
      )}
      {error !== undefined && <p className={styles['error']}>{error}</p>}
    </div>
  )
}

/** Where one choice is the whole answer, the tap on it logs it. */
function ChoiceButtons(props: { readonly field: FieldOf<'choice'>; readonly onPick: (id: string) => void }) {
  return (
    <div>
      <p className={styles['label']}>{props.field.label}</p>
      <div className={styles['choices']}>
        {props.field.options.map(({ id, label }) => (
          <Button key={id} onPress={() => props.onPick(id)}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  )
}
