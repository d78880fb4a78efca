import { ArrowDown, ArrowUp, Trash2, Volume2 } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { Checklist, Line } from '../../../shared/checklist/checklist'
import { isFixed } from '../../../shared/checklist/draft/fixed-lines'
import {
  changeLine,
  moveLine,
  moveRefusal,
  placeOf,
  removeLine,
  rewordLine,
} from '../../../shared/checklist/draft/lines'
import { readingWords } from '../../../shared/text/checklist-editor'
import { CHECKLISTS_TEXT as TEXT } from '../../../shared/text/checklist-screen'
import { IconButton } from '../../components/IconButton'
import { SelectField } from '../../components/SelectField'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { AnswerFields } from './AnswerFields'
import { AskedIfFields } from './AskedIfFields'
import styles from './Inspector.module.css'
import { WeightFields } from './WeightFields'

/** What every part of the inspector works on. */
export interface LineEdit {
  readonly list: Checklist
  readonly line: Line
  readonly shipped: Checklist | undefined
  readonly change: (next: (list: Checklist) => Checklist) => void
  readonly changeLine: (next: (line: Line) => Line) => void
}

interface InspectorProps extends Omit<LineEdit, 'changeLine' | 'line'> {
  readonly id: string
  readonly onPick: (line: string | undefined) => void
}

/** Everything about the picked line, to be changed. */
export function Inspector({ list, id, shipped, change, onPick }: InspectorProps) {
  const place = placeOf(list, id)
  if (place === undefined) return null
  const { line, section, index } = place
  const edit: LineEdit = {
    list,
    line,
    shipped,
    change,
    changeLine: (next) => change((known) => changeLine(known, id, next)),
  }
  const isLocked = isFixed(line)
  const remove = () => {
    change((known) => removeLine(known, id))
    onPick(section.lines[index + 1]?.id ?? section.lines[index - 1]?.id)
  }
  return (
    <>
      <LineHead number={index + 1} isLocked={isLocked}>
        <IconButton aria-label={TEXT.up} onPress={() => change((known) => moveLine(known, id, section.id, index - 1))}>
          <ArrowUp size={22} aria-hidden="true" />
        </IconButton>
        <IconButton
          aria-label={TEXT.down}
          onPress={() => change((known) => moveLine(known, id, section.id, index + 1))}
        >
          <ArrowDown size={22} aria-hidden="true" />
        </IconButton>
        <IconButton aria-label={TEXT.remove} locked={isLocked} onPress={remove}>
          <Trash2 size={22} aria-hidden="true" />
        </IconButton>
      </LineHead>
      <div className={styles['fields']}>
        <Words {...edit} />
        <AnswerFields key={`answer ${id}`} {...edit} />
        <WeightFields key={`weight ${id}`} {...edit} />
        <TextArea
          label={TEXT.ifProblem}
          hint={TEXT.ifProblemHint}
          value={line.ifProblem ?? ''}
          maxLength={300}
          onChange={(text) => edit.changeLine((known) => withText(known, text))}
        />
        {!isLocked && <AskedIfFields {...edit} />}
        <TextArea
          label={TEXT.help}
          rows={4}
          value={line.help}
          maxLength={1500}
          onChange={(help) => edit.changeLine((known) => ({ ...known, help }))}
        />
        <TextField
          label={TEXT.source}
          hint={TEXT.sourceHint}
          value={line.source}
          maxLength={300}
          onChange={(source) => edit.changeLine((known) => ({ ...known, source }))}
        />
        {!isLocked && <SectionField {...edit} section={section.id} />}
      </div>
    </>
  )
}

function LineHead(props: { readonly number: number; readonly isLocked: boolean; readonly children: ReactNode }) {
  return (
    <>
      <div className={styles['head']}>
        <h2 tabIndex={-1}>{TEXT.line(props.number)}</h2>
        {props.children}
      </div>
      {props.isLocked && <p className={styles['note']}>{TEXT.fixed}</p>}
    </>
  )
}

function Words({ line, change, changeLine: changeThis }: LineEdit) {
  const reading = readingWords(line.label)
  const id = useId()
  return (
    <>
      <div>
        <TextArea
          label={TEXT.words}
          value={line.label}
          maxLength={160}
          onChange={(label) => change((list) => rewordLine(list, line.id, label))}
          hint={
            <span className={styles['aloud']} id={id}>
              <Volume2 size={20} strokeWidth={1.75} aria-hidden="true" />
              <span>
                {reading.words} <b className={reading.isGood ? styles['good'] : styles['advice']}>{reading.advice}</b>
              </span>
            </span>
          }
        />
      </div>
      <TextField
        label={TEXT.short}
        hint={TEXT.shortHint}
        value={line.short}
        maxLength={40}
        onChange={(short) => changeThis((known) => ({ ...known, short }))}
      />
    </>
  )
}

function withText(line: Line, text: string): Line {
  const { ifProblem: _before, ...rest } = line
  return text === '' ? rest : { ...rest, ifProblem: text }
}

/** To another pause, at its end; one that is full says so. */
function SectionField({ list, line, change, section }: LineEdit & { readonly section: string }) {
  const options = list.sections.flatMap(({ id, name }) => {
    const refusal = moveRefusal(list, line.id, id)
    if (refusal === 'cards' || refusal === 'fixed') return []
    return [{ id, label: name, ...(refusal !== undefined && { sub: TEXT.moveRefused[refusal] }) }]
  })
  return (
    <SelectField
      label={TEXT.section}
      options={options}
      value={section}
      onChange={(to) => {
        if (to !== section) change((known) => moveLine(known, line.id, to, Infinity))
      }}
    />
  )
}
