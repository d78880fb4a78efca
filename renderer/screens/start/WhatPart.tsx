import { History } from 'lucide-react'
import { type Checklist, linesOf, pausesOf } from '../../../shared/checklist/checklist'
import type { BoardRoom, RecordRow } from '../../../shared/ipc/views'
import type { Treatment } from '../../../shared/session/events'
import { looksLikeSentence } from '../../../shared/text/errors'
import { gapSentence } from '../../../shared/text/people'
import { treatmentWords } from '../../../shared/text/records'
import { dayWords } from '../../../shared/text/time'
import { START_TEXT } from '../../../shared/text/start'
import { Button } from '../../components/Button'
import { TextField } from '../../components/TextField'
import { Tiles } from '../../components/Tiles'
import { useBoard } from '../frame/board-context'
import { nextTreatment } from './draft'
import type { Start } from './use-start'
import styles from './WhatPart.module.css'

const TREATMENTS = ['1', '2', '3', 'touch-up'] as const satisfies readonly Treatment[]
/** Rooms that fit into one row with their names and ticks, also on a tablet. */
const ROOMS_A_ROW = 4

/** Where, whom, which treatment, by which checklist. */
export function WhatPart({ start, checklists }: { readonly start: Start; readonly checklists: readonly Checklist[] }) {
  const { board } = useBoard()
  const { draft } = start
  const noneReady = board.rooms.every(({ state }) => state.state !== 'ready')
  return (
    <section className={styles['what']}>
      <h2>{START_TEXT.what}</h2>
      <div data-open={draft.room === null}>
        <Tiles
          label={START_TEXT.room}
          columns={columnsFor(board.rooms.length)}
          options={board.rooms.map(roomOption)}
          value={draft.room}
          onChange={start.setRoom}
          error={noneReady ? START_TEXT.noneReady : undefined}
        />
      </div>
      <Client start={start} />
      <div data-open={draft.treatment === null}>
        <Tiles
          label={START_TEXT.treatment}
          columns={4}
          options={TREATMENTS.map((treatment) => ({
            id: treatment,
            label: START_TEXT.treatments[treatment],
            sub:
              nextTreatment(start.known) === treatment
                ? START_TEXT.next(draft.client.trim())
                : START_TEXT.usual[treatment],
          }))}
          value={draft.treatment}
          onChange={start.setTreatment}
        />
      </div>
      <div data-open={draft.checklist === null}>
        <Tiles
          label={START_TEXT.checklist}
          look="list"
          columns={2}
          options={checklists.map(checklistOption)}
          value={draft.checklist}
          onChange={start.setChecklist}
        />
      </div>
    </section>
  )
}

function Client({ start }: { readonly start: Start }) {
  const { client, looksLike } = start.draft
  return (
    <div className={styles['client']} data-open={client.trim() === '' || looksLike !== undefined}>
      <div>
        <TextField
          label={START_TEXT.client}
          hint={START_TEXT.clientHint}
          mono
          size="lg"
          value={client}
          maxLength={60}
          onChange={start.setClient}
          onBlur={start.lookAtClient}
          onEnter={start.lookAtClient}
          error={looksLike === undefined ? undefined : looksLikeSentence(looksLike)}
        />
        {looksLike !== undefined && (
          <div className={styles['code']}>
            <Button onPress={start.confirmCode}>{START_TEXT.isCode}</Button>
          </div>
        )}
      </div>
      <div role="status">
        {start.known !== undefined && (
          <Known client={client.trim()} last={start.known} gap={start.gap} onOpen={start.openRecord} />
        )}
      </div>
    </div>
  )
}

interface KnownProps {
  readonly client: string
  readonly last: RecordRow
  readonly gap: number | undefined
  readonly onOpen: (session: string) => void
}

function Known({ client, last, gap, onOpen }: KnownProps) {
  const treatment = treatmentWords(last.purpose, last.treatment)
  const day = dayWords({ at: last.sealedAt, offset: last.offset })
  return (
    <div className={styles['known']}>
      <History size={20} strokeWidth={1.75} aria-hidden="true" />
      <p>
        <b>{START_TEXT.before(client)}</b>
        <br />
        {START_TEXT.last(treatment, day, last.roomName)}
        {last.stopped && ` ${START_TEXT.lastStopped}`}
        {gap !== undefined && <b className={styles['gap']}>{gapSentence(gap)}</b>}
      </p>
      <Button variant="link" onPress={() => onOpen(last.session)}>
        {START_TEXT.openRecord}
      </Button>
    </div>
  )
}

/** Rows of equal length: six rooms stand in two rows of three. */
function columnsFor(rooms: number): number {
  const rows = Math.ceil(rooms / ROOMS_A_ROW)
  return Math.max(2, Math.ceil(rooms / Math.max(1, rows)))
}

function roomOption({ id, name, state }: BoardRoom) {
  const word = START_TEXT.states[state.state]
  return { id, label: name, ...(state.state === 'ready' ? { sub: word } : { unavailable: word }) }
}

function checklistOption(checklist: Checklist) {
  const lines = linesOf(checklist)
  const must = lines.filter(({ line }) => line.level === 'must').length
  const pauses = pausesOf(checklist).length
  return {
    id: checklist.id,
    label: checklist.name,
    sub: START_TEXT.checklistFacts(checklist.version, pauses, lines.length, must),
  }
}
