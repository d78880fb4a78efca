import type { AskedIf, Line } from '../../../shared/checklist/checklist'
import { linesOf } from '../../../shared/checklist/checklist'
import { picksOf } from '../../../shared/checklist/draft/answers'
import { ASKABLE_ENDS } from '../../../shared/checklist/draft/faults'
import { CHECKLISTS_TEXT as TEXT } from '../../../shared/text/checklist-screen'
import { CheckTiles } from '../../components/CheckTiles'
import { SelectField } from '../../components/SelectField'
import styles from './Inspector.module.css'
import type { LineEdit } from './Inspector'

const ALWAYS = 'always'
const END = 'end'

/** Asked always, or only where an earlier line was answered so. */
export function AskedIfFields({ list, line, changeLine }: LineEdit) {
  const all = linesOf(list).map((place) => place.line)
  const earlier = all
    .slice(
      0,
      all.findIndex(({ id }) => id === line.id),
    )
    .filter(isAskable)
  const { askedIf } = line
  const source = all.find(({ id }) => id === askedIf?.line)
  const set = (next: AskedIf | undefined) =>
    changeLine(({ askedIf: _before, ...known }) => (next === undefined ? known : { ...known, askedIf: next }))
  return (
    <>
      <SelectField
        label={TEXT.askedIf}
        options={[
          { id: ALWAYS, label: TEXT.always },
          ...earlier.map(({ id, label }) => ({ id, label: label.trim() === '' ? TEXT.withoutWords : label })),
        ]}
        value={askedIf?.line ?? ALWAYS}
        onChange={(id) => {
          const from = earlier.find((known) => known.id === id)
          set(from === undefined ? undefined : conditionOn(from))
        }}
      />
      {askedIf !== undefined && source !== undefined && <Condition askedIf={askedIf} source={source} set={set} />}
    </>
  )
}

interface ConditionProps {
  readonly askedIf: AskedIf
  readonly source: Line
  readonly set: (next: AskedIf) => void
}

function Condition({ askedIf, source, set }: ConditionProps) {
  const fields = source.fields.filter((field) => picksOf(field).length > 0 && field.kind !== 'timer')
  const field = fields.find(({ id }) => id === askedIf.field)
  const answers = field === undefined ? ASKABLE_ENDS.map((id) => ({ id, label: TEXT.ends[id] })) : picksOf(field)
  return (
    <div className={styles['group']}>
      {fields.length > 0 && (
        <SelectField
          label={TEXT.askedIfWhat}
          options={[...fields.map(({ id, label }) => ({ id, label })), { id: END, label: TEXT.askedIfEnd }]}
          value={askedIf.field ?? END}
          onChange={(id) => set(conditionOn(source, id))}
        />
      )}
      <CheckTiles
        label={TEXT.askedIfIs}
        columns={1}
        options={answers.map(({ id, label }) => ({ id, label }))}
        value={[...askedIf.is]}
        onChange={(is) => {
          // A condition without an answer would never hold.
          if (is.length > 0) set({ ...askedIf, is: [...is] })
        }}
      />
    </div>
  )
}

/** What the seal closes, and what is logged by an event of its own, is not asked about. */
function isAskable({ closedBySeal, card }: Line): boolean {
  return closedBySeal !== true && (card === undefined || card === 'answer')
}

/** The first answer of a line's first choice, or that the line is done. */
function conditionOn(source: Line, wanted?: string): AskedIf {
  const fields = source.fields.filter((field) => picksOf(field).length > 0 && field.kind !== 'timer')
  const field = wanted === undefined ? fields[0] : fields.find(({ id }) => id === wanted)
  const [first] = field === undefined ? [] : picksOf(field)
  return field === undefined || first === undefined
    ? { line: source.id, is: ['done'] }
    : { line: source.id, field: field.id, is: [first.id] }
}
