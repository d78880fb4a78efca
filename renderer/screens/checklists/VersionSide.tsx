import { ArrowRight } from 'lucide-react'
import type { Checklist } from '../../../shared/checklist/checklist'
import { answerFields, answerKind, picksOf } from '../../../shared/checklist/draft/answers'
import { placeOf } from '../../../shared/checklist/draft/lines'
import type { ChecklistView, VersionRow } from '../../../shared/checklist/version-view'
import { ANSWER_WORDS, askedIfWords } from '../../../shared/text/checklist-editor'
import { CHECKLISTS_TEXT as TEXT } from '../../../shared/text/checklist-screen'
import { whyOf } from '../../../shared/text/why'
import { Button } from '../../components/Button'
import styles from './VersionSide.module.css'

interface VersionActionsProps {
  readonly view: ChecklistView
  readonly row: VersionRow
  readonly nextVersion: number
  readonly onChange: () => void
  readonly onUse: () => void
  readonly onRetire: () => void
  readonly error: string | undefined
}

/** Beside a version that can only be read: its line, and which critical lines it leaves out. */
export function VersionSide({ list, picked }: { readonly list: Checklist; readonly picked: string | undefined }) {
  return (
    <>
      {picked !== undefined && <LineFacts list={list} id={picked} />}
      <Exceptions list={list} />
    </>
  )
}

function LineFacts({ list, id }: { readonly list: Checklist; readonly id: string }) {
  const place = placeOf(list, id)
  if (place === undefined) return null
  const { line, index } = place
  const { help, basedOn } = whyOf(line)
  const answers = answerFields(line).map((field) => {
    const picks = picksOf(field).map(({ label }) => label)
    return picks.length === 0 ? field.label : `${field.label}: ${picks.join(' / ')}`
  })
  const fact = (key: string, term: string, value: string | undefined) =>
    value === undefined || value === '' ? [] : [{ id: key, term, value }]
  return (
    <div className={styles['part']}>
      <h2>{TEXT.line(index + 1)}</h2>
      <p className={styles['label']}>
        <bdi>{line.label}</bdi>
      </p>
      <Pairs
        facts={[
          ...fact('answer', TEXT.answer, [ANSWER_WORDS[answerKind(line)], ...answers].join('. ')),
          ...fact('level', TEXT.level, TEXT.levels[line.level]),
          ...fact('na', TEXT.notApplicable, TEXT.notApplicableKinds[line.notApplicable.kind]),
          ...fact('asked', TEXT.askedIf, line.askedIf === undefined ? TEXT.always : askedIfWords(list, line.askedIf)),
          ...fact('problem', TEXT.ifProblem, line.ifProblem),
          ...fact('help', TEXT.help, help),
          ...fact('source', TEXT.source, basedOn.join('; ')),
        ]}
      />
    </div>
  )
}

interface Fact {
  readonly id: string
  readonly term: string
  readonly value: string
}

/** Long texts stand below their terms. */
function Pairs({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['pairs']}>
      {facts.map(({ id, term, value }) => (
        <div key={id}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Exceptions({ list }: { readonly list: Checklist }) {
  if (list.exceptions === undefined) return null
  return (
    <div className={styles['part']}>
      <h3>{TEXT.exceptions}</h3>
      <ul className={styles['exceptions']}>
        {list.exceptions.map(({ line, label, how, reason }) => (
          <li key={line}>
            <b>{label}</b>
            <p>
              {TEXT.exceptionHow[how]}: {reason}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What can be done with a checklist whose version is on the screen. */
export function VersionActions({ view, row, nextVersion, onChange, onUse, onRetire, error }: VersionActionsProps) {
  const { state } = view.row
  const isNewest = row.state === 'in-use' || row.state === 'offered' || state === 'retired'
  const hasDraft = view.draft !== undefined
  const note =
    row.state === 'in-use'
      ? TEXT.inUseNote
      : row.state === 'offered'
        ? TEXT.offered
        : state === 'retired'
          ? TEXT.retiredNote
          : TEXT.pastNote
  return (
    <div className={styles['actions']}>
      <p className={styles['note']}>{note}</p>
      {row.state === 'offered' && !hasDraft && (
        <Button variant="primary" size="lg" block onPress={onUse}>
          {TEXT.takeIntoUse}
        </Button>
      )}
      {state === 'retired' && row.state === 'past' && !hasDraft && (
        <Button variant="primary" size="lg" block onPress={onUse}>
          {TEXT.bringBack}
        </Button>
      )}
      {isNewest && !hasDraft && (
        <Button
          variant={row.state === 'in-use' ? 'primary' : 'default'}
          size={row.state === 'in-use' ? 'lg' : 'md'}
          block
          onPress={onChange}
        >
          {row.state === 'in-use' ? TEXT.change(nextVersion) : TEXT.changeFirst}
          <ArrowRight size={20} aria-hidden="true" />
        </Button>
      )}
      {row.state === 'in-use' && (
        <Button block onPress={onRetire}>
          {TEXT.retire}
        </Button>
      )}
      {error !== undefined && (
        <p className={styles['error']} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
