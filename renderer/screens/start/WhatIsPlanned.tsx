import { linesOf, pausesOf, type Checklist } from '../../../shared/checklist/checklist'
import type { AppError } from '../../../shared/ipc/errors'
import type { Board, Directory } from '../../../shared/ipc/views'
import { TREATMENTS, type Treatment } from '../../../shared/session/events'
import { errorSentence } from '../../../shared/text/errors'
import { START_TEXT, TREATMENT_TEXT } from '../../../shared/text/start'
import { Tiles } from '../../components/Tiles'
import { ClientReference } from './ClientReference'
import { nextTreatment } from './start-plan'
import styles from './StartSession.module.css'
import type { Start } from './use-start'

interface WhatIsPlannedProps {
  readonly start: Start
  readonly board: Board
  readonly directory: Directory
  readonly onOpenRecord: (session: string) => void
}

/** Right side: room, client, treatment, checklist. */
export function WhatIsPlanned({ start, board, directory, onOpenRecord }: WhatIsPlannedProps) {
  const { plan, change } = start
  return (
    <section className={styles['what']} aria-labelledby="start-what">
      <h2 id="start-what">{START_TEXT.what}</h2>
      <div data-part="room">
        <RoomTiles start={start} board={board} />
      </div>
      <ClientReference start={start} onOpenRecord={onOpenRecord} />
      <div data-part="treatment">
        <Tiles
          label={START_TEXT.treatment}
          options={TREATMENTS.map((id) => ({ id, label: TREATMENT_TEXT[id].label, sub: treatmentSub(start, id) }))}
          value={plan.treatment ?? null}
          onChange={(treatment) => change({ treatment })}
        />
      </div>
      <div data-part="checklist">
        <Tiles
          label={START_TEXT.checklist}
          look="list"
          columns={2}
          options={directory.checklists.map((checklist) => ({
            id: checklist.id,
            label: checklist.name,
            sub: checklistSub(checklist),
          }))}
          value={plan.checklist?.id ?? null}
          onChange={(checklist) => change({ checklist })}
          error={errorAt(start.refused, 'checklist')}
        />
      </div>
    </section>
  )
}

/** Names this short stand six in a row, longer ones four. */
const SHORT_NAME = 8

function RoomTiles({ start, board }: { readonly start: Start; readonly board: Board }) {
  const { rooms } = board
  const inRow = rooms.every(({ name }) => name.length <= SHORT_NAME) ? 6 : 4
  const noneReady = rooms.every(({ state }) => state.state !== 'ready')
  return (
    <Tiles
      label={START_TEXT.room}
      columns={Math.max(2, Math.min(rooms.length, inRow))}
      options={rooms.map(({ id, name, state: { state } }) =>
        state === 'ready'
          ? { id, label: name, sub: START_TEXT.roomStates.ready }
          : { id, label: name, unavailable: START_TEXT.roomStates[state] },
      )}
      value={start.plan.room?.id ?? null}
      onChange={(room) => start.change({ room })}
      error={errorAt(start.refused, 'room') ?? (noneReady ? START_TEXT.noneReady : undefined)}
    />
  )
}

function treatmentSub({ plan, last }: Start, id: Treatment): string {
  if (last === undefined || nextTreatment(last) !== id) return TREATMENT_TEXT[id].sub
  return last.stopped ? START_TEXT.againFor(plan.client) : START_TEXT.nextFor(plan.client)
}

function checklistSub(checklist: Checklist): string {
  const pauses = pausesOf(checklist)
  const checks = linesOf(checklist).filter(({ section }) => section.kind === 'pause')
  const must = checks.filter(({ line }) => line.level === 'must')
  return START_TEXT.checklistSub(checklist.version, pauses.length, checks.length, must.length)
}

/** The sentence of a refusal that is about this part. */
function errorAt(refused: AppError | undefined, part: 'room' | 'checklist'): string | undefined {
  if (refused === undefined) return undefined
  const isHere =
    refused.code === 'not-found' ? refused.what === part : part === 'room' && refused.code === 'room-not-ready'
  return isHere ? errorSentence(refused) : undefined
}
