import { CircleCheck, Pencil, PackageOpen, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ChecklistRow, VersionRow } from '../../../shared/checklist/version-view'
import { CHECKLISTS_TEXT as TEXT, versionFacts } from '../../../shared/text/checklist-screen'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { SelectField } from '../../components/SelectField'
import styles from './VersionList.module.css'

interface VersionListProps {
  readonly rows: readonly ChecklistRow[]
  readonly checklist: string
  readonly onChecklist: (id: string) => void
  readonly versions: readonly VersionRow[]
  readonly shown: number
  readonly onVersion: (version: number) => void
  /** How many changes the draft holds; shown beside it. */
  readonly changes: number
  readonly onNew: () => void
  /** Whether the draft is saved, where there is one. */
  readonly children?: ReactNode
}

/** Which checklist, which of its versions, and a new one. */
export function VersionList(props: VersionListProps) {
  const { rows, versions, shown } = props
  return (
    <>
      <SelectField
        label={TEXT.pick}
        options={rows.map((row) => ({ id: row.id, label: row.name, sub: TEXT.state(row) }))}
        value={props.checklist}
        onChange={props.onChecklist}
      />
      <h2 className={styles['heading']}>{TEXT.versions}</h2>
      <ul className={styles['versions']}>
        {versions.map((row) => (
          <li key={row.version}>
            <button
              type="button"
              className={styles['version']}
              aria-current={row.version === shown ? 'true' : undefined}
              onClick={() => props.onVersion(row.version)}
            >
              <span>
                <b>{TEXT.version(row.version)}</b>
                <small>
                  {row.state === 'draft'
                    ? TEXT.draftFacts(props.changes)
                    : row.state === 'offered'
                      ? TEXT.offeredFacts
                      : versionFacts(row)}
                </small>
              </span>
              <StateChip state={row.state} />
            </button>
          </li>
        ))}
      </ul>
      <p className={styles['note']}>{TEXT.keep}</p>
      <div className={styles['end']}>
        {props.children}
        <Button block onPress={props.onNew}>
          <Plus size={20} aria-hidden="true" />
          {TEXT.newList}
        </Button>
      </div>
    </>
  )
}

function StateChip({ state }: Pick<VersionRow, 'state'>) {
  const words = TEXT.versionState[state]
  if (state === 'past') return null
  if (state === 'draft') {
    return (
      <Chip tone="busy" icon={<Pencil size={16} aria-hidden="true" />}>
        {words}
      </Chip>
    )
  }
  return state === 'in-use' ? (
    <Chip tone="ready" icon={<CircleCheck size={16} aria-hidden="true" />}>
      {words}
    </Chip>
  ) : (
    <Chip tone="line" icon={<PackageOpen size={16} aria-hidden="true" />}>
      {words}
    </Chip>
  )
}
