import { Plus, X } from 'lucide-react'
import type { Field } from '../../../shared/checklist/field'
import { LOT_ITEMS } from '../../../shared/checklist/field'
import {
  type AnswerKind,
  addPick,
  answerFields,
  answerKind,
  canRemovePick,
  changeField,
  photoBeside,
  picksOf,
  removePick,
  rewordPick,
  withAnswer,
  withPhotoBeside,
} from '../../../shared/checklist/draft/answers'
import { isAnswerFixed, shippedLine } from '../../../shared/checklist/draft/fixed-lines'
import { LOT_ITEM_WORDS } from '../../../shared/text/cards'
import { ANSWER_WORDS } from '../../../shared/text/checklist-editor'
import { CHECKLISTS_TEXT as TEXT } from '../../../shared/text/checklist-screen'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { Segments } from '../../components/Segments'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { Tiles } from '../../components/Tiles'
import { ANSWER_ICONS } from './answer-icons'
import styles from './Inspector.module.css'
import type { LineEdit } from './Inspector'
import { NumberInput } from './NumberInput'
import { ownId } from './own-id'

const KINDS = ['tick', 'timer', 'lot', 'number', 'choice', 'choices', 'text', 'date', 'photo', 'signature'] as const

/** How a line is answered: the kind, the words of each question, what can be chosen, and a photo beside it. */
export function AnswerFields(edit: LineEdit) {
  const { line, shipped, changeLine } = edit
  const kind = answerKind(line)
  const isOwn = !isAnswerFixed(line, shipped)
  const isCard = line.card !== undefined && line.card !== 'answer'
  if (isCard) return <p className={styles['note']}>{TEXT.answerFixed}</p>
  return (
    <>
      {isOwn ? (
        <Tiles<AnswerKind>
          label={TEXT.answer}
          hint={kind === 'several' ? TEXT.answerSeveral : undefined}
          look="solid"
          columns={2}
          options={KINDS.map((id) => {
            const Icon = ANSWER_ICONS[id]
            return { id, label: ANSWER_WORDS[id], mark: <Icon size={18} aria-hidden="true" /> }
          })}
          value={kind === 'several' ? null : kind}
          onChange={(next) => changeLine((known) => withAnswer(known, next))}
        />
      ) : (
        <div>
          <h3>{TEXT.answer}</h3>
          <p>{ANSWER_WORDS[kind]}</p>
          <p className={styles['note']}>{TEXT.answerFixed}</p>
        </div>
      )}
      {answerFields(line).map((field) => (
        <FieldWords key={field.id} {...edit} field={field} isOwn={isOwn} />
      ))}
      {isOwn && kind !== 'photo' && (
        <Segments
          label={TEXT.photo}
          options={(['none', 'optional', 'needed'] as const).map((id) => ({ id, label: TEXT.photos[id] }))}
          value={photoBeside(line)}
          onChange={(photo) => changeLine((known) => withPhotoBeside(known, photo))}
        />
      )}
    </>
  )
}

interface FieldEdit extends LineEdit {
  readonly field: Field
  /** Nothing of how it is answered is fixed. */
  readonly isOwn: boolean
}

function FieldWords(edit: FieldEdit) {
  const { field, changeLine } = edit
  return (
    <div className={styles['group']} role="group" aria-label={TEXT.field(field.label)}>
      <TextField
        label={TEXT.fieldLabel}
        value={field.label}
        maxLength={80}
        onChange={(label) => changeLine((line) => changeField(line, field.id, (known) => ({ ...known, label })))}
      />
      <Picks {...edit} />
      {edit.isOwn && <Limits {...edit} />}
    </div>
  )
}

function Picks({ line, field, shipped, isOwn, changeLine }: FieldEdit) {
  const picks = picksOf(field)
  if (picks.length === 0) return null
  const isZones = field.kind === 'timer'
  const known = shippedLine(shipped, line.id)?.fields.find(({ id }) => id === field.id)
  const shippedPicks = known === undefined || isOwn ? [] : picksOf(known).map(({ id }) => id)
  const mayRemove = (id: string) => !shippedPicks.includes(id) && canRemovePick(line, field, id)
  return (
    <>
      <h3>{isZones ? TEXT.zones : TEXT.picks}</h3>
      {picks.map(({ id, label }, index) => (
        <div key={id} className={styles['pick']}>
          <TextField
            label={TEXT.pick1(index + 1)}
            labelHidden
            value={label}
            maxLength={80}
            onChange={(words) => changeLine((now) => rewordPick(now, field.id, id, words))}
          />
          <IconButton
            aria-label={TEXT.removePick(label)}
            locked={!mayRemove(id)}
            onPress={() => changeLine((now) => removePick(now, field.id, id))}
          >
            <X size={22} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          onPress={() =>
            changeLine((now) => addPick(now, field.id, { id: ownId(), label: isZones ? TEXT.newZone : TEXT.newPick }))
          }
        >
          <Plus size={20} aria-hidden="true" />
          {isZones ? TEXT.addZone : TEXT.addPick}
        </Button>
      </div>
    </>
  )
}

/** What bounds a reading or a text, and what a lot is of. */
function Limits({ field, changeLine }: FieldEdit) {
  const set = (next: (known: Field) => Field) => changeLine((line) => changeField(line, field.id, next))
  switch (field.kind) {
    case 'number':
      return (
        <div className={styles['pair']}>
          <TextField
            label={TEXT.unit}
            value={field.unit}
            maxLength={12}
            onChange={(unit) => set((known) => ({ ...known, unit }))}
          />
          <NumberInput
            label={TEXT.step}
            value={field.step}
            least={0.001}
            onChange={(step) => set((known) => ({ ...known, step }))}
          />
          <NumberInput label={TEXT.min} value={field.min} onChange={(min) => set((known) => ({ ...known, min }))} />
          <NumberInput label={TEXT.max} value={field.max} onChange={(max) => set((known) => ({ ...known, max }))} />
        </div>
      )
    case 'text':
      return (
        <NumberInput
          label={TEXT.longest}
          value={field.maxLength}
          least={1}
          most={2000}
          isWhole
          onChange={(maxLength) => set((known) => ({ ...known, maxLength }))}
        />
      )
    case 'lot':
      return (
        <SelectField
          label={TEXT.lotItem}
          options={LOT_ITEMS.map((id) => ({ id, label: LOT_ITEM_WORDS[id].name }))}
          value={field.item}
          onChange={(item) => set((known) => ({ ...known, item }))}
        />
      )
    case 'tick':
    case 'choice':
    case 'choices':
    case 'date':
    case 'timer':
    case 'photo':
    case 'signature':
      return null
  }
}
