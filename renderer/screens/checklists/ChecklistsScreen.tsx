import { useState } from 'react'
import type { ChecklistRow, ChecklistView, VersionRow } from '../../../shared/checklist/version-view'
import { errorSentence } from '../../../shared/text/errors'
import { CHECKLISTS_TEXT as TEXT, savedAsVersion } from '../../../shared/text/checklist-screen'
import { call } from '../../api/api'
import { useQuery } from '../../api/use-query'
import styles from './ChecklistsScreen.module.css'
import { DraftEditor } from './DraftEditor'
import { NewChecklist } from './NewChecklist'
import { VersionList } from './VersionList'
import { VersionReader } from './VersionReader'

/** The clinic's checklists: their versions on the left, the lines of one in the middle, the picked line on the right. */
export function ChecklistsScreen({ first }: { readonly first?: string | undefined }) {
  const { data: rows } = useQuery('checklists.list', {}, ['directory'])
  const [picked, setPicked] = useState(first)
  const [told, setTold] = useState<string>()
  const id = rows?.find((row) => row.id === picked)?.id ?? rows?.[0]?.id
  return (
    <main className={styles['screen']} aria-busy={rows === undefined}>
      <h1 className={styles['spoken']}>{TEXT.title}</h1>
      {rows !== undefined && id !== undefined && (
        <OneChecklist
          key={id}
          id={id}
          rows={rows}
          told={told}
          onTold={setTold}
          onPick={(next) => {
            setPicked(next)
            setTold(undefined)
          }}
        />
      )}
    </main>
  )
}

interface OneChecklistProps {
  readonly id: string
  readonly rows: readonly ChecklistRow[]
  readonly told: string | undefined
  readonly onTold: (words: string | undefined) => void
  readonly onPick: (id: string) => void
}

function OneChecklist({ id, rows, told, onTold, onPick }: OneChecklistProps) {
  const [version, setVersion] = useState<number>()
  const [isNew, setIsNew] = useState(false)
  const [error, setError] = useState<string>()
  const { data: view } = useQuery('checklists.read', { checklist: id, ...(version !== undefined && { version }) }, [
    'directory',
    'board',
  ])
  const row = view && (view.versions.find((known) => known.version === version) ?? usual(view.versions))
  if (view === undefined || row === undefined) return null
  const show = (next: number | undefined) => {
    setVersion(next)
    setIsNew(false)
    setError(undefined)
    onTold(undefined)
  }
  const frame = (changes: number) => ({
    rows,
    checklist: id,
    onChecklist: onPick,
    versions: view.versions,
    shown: row.version,
    onVersion: show,
    changes,
    onNew: () => setIsNew(true),
  })
  const settle = (words: string | undefined) => {
    setVersion(undefined)
    setError(undefined)
    onTold(words)
  }
  const form = isNew ? <NewChecklist rows={rows} onMade={onPick} onCancel={() => setIsNew(false)} /> : undefined
  if (row.state === 'draft' && view.draft !== undefined) {
    return <DraftEditor view={view} draft={view.draft} frame={frame} form={form} told={told} onSettled={settle} />
  }
  const list = contentOf(view, row)
  if (list === undefined) return null
  const begin = async () => {
    const result = await call('checklists.save-draft', { draft: list })
    if (result.ok) settle(undefined)
    else setError(errorSentence(result.error))
  }
  const use = async () => {
    const result = await call('checklists.put-in-use', { checklist: id, reasons: [] })
    if (result.ok) settle(savedAsVersion(result.value))
    else setError(errorSentence(result.error))
  }
  const takeNewer = async () => {
    const result = await call('checklists.take-newer', { checklist: id })
    if (result.ok) settle(undefined)
    else setError(errorSentence(result.error))
  }
  const retire = async () => {
    const result = await call('checklists.retire', { checklist: id })
    if (result.ok) settle(TEXT.retired(list.name))
    else setError(errorSentence(result.error))
  }
  return (
    <VersionReader
      view={view}
      list={list}
      row={row}
      side={<VersionList {...frame(0)} />}
      form={form}
      told={told}
      error={error}
      onChange={() => void begin()}
      onUse={() => void use()}
      onRetire={() => void retire()}
      onTakeNewer={() => void takeNewer()}
    />
  )
}

/** What is looked at first: the draft, else what is in use, else the newest. */
function usual(versions: readonly VersionRow[]): VersionRow | undefined {
  return (
    versions.find(({ state }) => state === 'draft') ?? versions.find(({ state }) => state === 'in-use') ?? versions[0]
  )
}

function contentOf({ inUse, version, shipped }: ChecklistView, row: VersionRow) {
  if (row.state === 'in-use') return inUse
  if (row.state === 'offered') return shipped
  return version?.version === row.version ? version : undefined
}
