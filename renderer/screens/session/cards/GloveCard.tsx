import { Hand } from 'lucide-react'
import { useState } from 'react'
import type { Line } from '../../../../shared/checklist/checklist'
import { CARD_TEXT, GLOVE_PROBLEMS, GLOVE_REASON_WORDS } from '../../../../shared/text/cards'
import { clockTime } from '../../../../shared/text/time'
import { Button } from '../../../components/Button'
import { TextField } from '../../../components/TextField'
import { Tiles } from '../../../components/Tiles'
import { useOpenSession } from '../session-context'
import styles from './CardForm.module.css'
import { EventCard } from './EventCard'
import { gloveWear, materialsOf, reasonNow, type GloveReason } from './gloves'
import { LateEntry, useLate } from './LateEntry'
import { useCardCall } from './use-card-call'
import { useNow } from './use-now'

interface GloveCardProps {
  readonly line: Line
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** The treatment is over: only late entries are taken. */
  readonly isOver: boolean
}

/** Gloves: how long this pair is worn, a new pair with its reason, and what forces one (rules R8, R15). */
export function GloveCard({ line, isOpen, onToggle, isOver }: GloveCardProps) {
  const { state, context } = useOpenSession()
  const { run, error } = useCardCall()
  const wear = gloveWear(state, context, useNow())
  const material = materialsOf(state, context.checklist).find(
    ({ id, unavailable }) => id === state.gloves.material && unavailable === undefined,
  )
  const reason = reasonNow(state, wear.isDue)
  const last = state.gloves.changes.at(-1)
  return (
    <EventCard
      id={line.id}
      icon={<Hand size={28} />}
      name={CARD_TEXT.gloves}
      last={
        last === undefined || state.gloves.neededBecause !== undefined
          ? wear.words
          : CARD_TEXT.lastOf(GLOVE_REASON_WORDS[last.reason], clockTime(last.stamp))
      }
      count={state.gloves.changes.length}
      warning={isOver ? undefined : wear.warning}
      isOpen={isOpen}
      onToggle={onToggle}
      quick={
        reason !== undefined && material !== undefined && !isOpen && !isOver ? (
          <Button onPress={() => void run('session.change-gloves', { reason, material: material.id })}>
            {CARD_TEXT.newPair(material.label)}
          </Button>
        ) : undefined
      }
    >
      <GloveForm isOver={isOver} onDone={onToggle} />
      {error !== undefined && <p className={styles['error']}>{error}</p>}
    </EventCard>
  )
}

function GloveForm({ isOver, onDone }: { readonly isOver: boolean; readonly onDone: () => void }) {
  const { state, context } = useOpenSession()
  const { run, error } = useCardCall()
  const materials = materialsOf(state, context.checklist)
  const worn = materials.find(({ id, unavailable }) => id === state.gloves.material && unavailable === undefined)
  const [material, setMaterial] = useState<string | null>(worn?.id ?? null)
  const [note, setNote] = useState<string>()
  const late = useLate(isOver)
  const change = async (reason: GloveReason) => {
    const lateInput = late.read()
    if (material === null || lateInput === undefined) return
    if (reason === 'other' && (note ?? '').trim() === '') {
      setNote(note ?? '')
      return
    }
    const said = note === undefined || note.trim() === '' ? {} : { note }
    if (await run('session.change-gloves', { reason, material, ...said, ...lateInput })) onDone()
  }
  return (
    <div className={styles['form']}>
      <Tiles
        label={CARD_TEXT.material}
        look="solid"
        options={materials}
        value={material}
        onChange={setMaterial}
        {...(material === null && { hint: CARD_TEXT.materialFirst })}
      />
      <LateEntry late={late} isNeeded={isOver} />
      <div>
        <p className={styles['label']}>{CARD_TEXT.gloveWhy}</p>
        <div className={styles['choices']}>
          {REASONS.map((reason) => (
            <Button key={reason} locked={material === null} onPress={() => void change(reason)}>
              {GLOVE_REASON_WORDS[reason]}
            </Button>
          ))}
        </div>
      </div>
      {note !== undefined && (
        <>
          <TextField label={CARD_TEXT.gloveOther} value={note} onChange={setNote} maxLength={400} autoFocus />
          <Button variant="primary" locked={note.trim() === ''} onPress={() => void change('other')}>
            {CARD_TEXT.gloveLog}
          </Button>
        </>
      )}
      {error !== undefined && <p className={styles['error']}>{error}</p>}
      {!isOver && state.gloves.neededBecause === undefined && <GloveProblems />}
    </div>
  )
}

const REASONS = ['timer', 'zone', 'tear', 'touched', 'dropped', 'break', 'other'] as const

/** What makes the gloves worn unusable; from then on nothing goes on without a new pair. */
function GloveProblems() {
  const { run, error } = useCardCall()
  return (
    <div>
      <p className={styles['label']}>{CARD_TEXT.gloveProblem}</p>
      <div className={styles['choices']}>
        {Object.values(GLOVE_PROBLEMS).map((note) => (
          <Button key={note} onPress={() => void run('session.problem', { line: 'glove-change', note })}>
            {note}
          </Button>
        ))}
      </div>
      {error !== undefined && <p className={styles['error']}>{error}</p>}
    </div>
  )
}
