import { useState } from 'react'
import { MIN_REASON, letters } from '../../../../shared/session/rules'
import { currentEntry, type LineStatus } from '../../../../shared/session/state'
import { PANEL_TEXT } from '../../../../shared/text/session'
import { Segments } from '../../../components/Segments'
import { TextArea } from '../../../components/TextArea'
import { TextField } from '../../../components/TextField'
import { draftFrom, readDraft, withPhotos } from '../fields/draft'
import { LineFields } from '../fields/LineFields'
import { PanelForm } from './PanelForm'
import type { RowProps } from './row-props'

/** Replaces what a line says; the earlier answer stays in the record. */
export function CorrectPanel(props: RowProps) {
  const { line, state, actions, lots } = props
  const entry = currentEntry(state)
  const [to, setTo] = useState<LineStatus | null>(null)
  const [draft, setDraft] = useState(() => draftFrom(line, entry?.values ?? {}))
  const [words, setWords] = useState('')
  const [reason, setReason] = useState('')
  const reading = readDraft(line, withPhotos(line, draft, state), lots())
  const needsWords = to === 'problem' || to === 'not-applicable'
  const isFilled = to === 'done' ? reading.missing.length === 0 : !needsWords || letters(words) >= MIN_REASON
  const save = async () => {
    const target = targetOf(to, reading.values, words)
    if (target === undefined) return
    if (await actions.run(line.id, 'session.correct', { line: line.id, to: target, reason })) actions.close()
  }
  return (
    <PanelForm
      submit={PANEL_TEXT.saveCorrection}
      isComplete={to !== null && isFilled && letters(reason) >= MIN_REASON}
      onSubmit={() => void save()}
      onCancel={actions.close}
    >
      <Segments label={PANEL_TEXT.correctTo} compact options={targets(props)} value={to} onChange={setTo} />
      {to === 'done' && (
        <LineFields line={line} draft={draft} fill={(field, raw) => setDraft({ ...draft, [field]: raw })} />
      )}
      {needsWords && (
        <TextArea
          label={to === 'problem' ? PANEL_TEXT.whatProblem : PANEL_TEXT.whyNotApplicable}
          compact
          value={words}
          onChange={setWords}
          maxLength={400}
        />
      )}
      <TextField label={PANEL_TEXT.correctReason} compact value={reason} onChange={setReason} maxLength={400} />
    </PanelForm>
  )
}

function targetOf(to: LineStatus | null, values: Readonly<Record<string, unknown>>, words: string) {
  switch (to) {
    case 'done':
      return { status: 'done', values } as const
    case 'not-applicable':
      return { status: 'not-applicable', reason: words } as const
    case 'problem':
      return { status: 'problem', note: words } as const
    case 'open':
      return { status: 'open' } as const
    case null:
      return undefined
  }
}

/** What the line can become: a contact time is not typed in, so such a line is opened again instead. */
function targets({ line, state, mayBeNotApplicable }: RowProps) {
  const status = currentEntry(state)?.status
  const hasTimer = line.fields.some(({ kind }) => kind === 'timer')
  const ids: LineStatus[] = []
  if (!hasTimer && (status !== 'done' || line.fields.length > 0)) ids.push('done')
  if (mayBeNotApplicable && status !== 'not-applicable') ids.push('not-applicable')
  ids.push('problem', 'open')
  return ids.map((id) => ({
    id,
    label: id === 'done' && status === 'done' ? PANEL_TEXT.to.values : PANEL_TEXT.to[id],
  }))
}
