import { useEffect, useMemo, useRef, useState } from 'react'
import type { AppError } from '../../../shared/ipc/errors'
import type { RuleContext } from '../../../shared/session/context'
import { findLine } from '../../../shared/session/context'
import { lotGround } from '../../../shared/session/lot-ground'
import type { Moment } from '../../../shared/session/moment'
import { timerBreak, timerField } from '../../../shared/session/rules'
import type { SessionState } from '../../../shared/session/state'
import { SESSION_TEXT } from '../../../shared/text/session'
import { EMPTY_DRAFT, readDraft, withPhotos } from './fields/draft'
import { focusField, focusLine, keepFocus, type LineActions, type ListUi, type OpenPanel } from './list-ui'
import { accessTo, nextOpenLine, sectionsOf } from './sections'
import type { Act } from './use-session'

/** What the actions read at the moment they are called. */
interface Around {
  readonly state: SessionState
  readonly context: RuleContext
  readonly now: () => Moment
  readonly act: Act
  readonly activeLine: string | undefined
  readonly show: (section: string, line?: string) => void
  readonly announce: (sentence: string) => void
}
type Held = Omit<ListUi, 'actions'>

const NOTHING: Held = { drafts: {}, late: {}, panel: undefined, refusals: {}, tried: {} }

/** Drafts, open panels and refusals of the list, and the actions that change them. */
export function useLineActions(around: Around): ListUi {
  const [held, setHeld] = useState<Held>(NOTHING)
  const latest = useRef({ around, held })
  useEffect(() => {
    latest.current = { around, held }
  })
  const actions = useMemo(() => {
    const change = (next: (held: Held) => Held) => setHeld(next)
    return lineActions(() => latest.current, change)
  }, [])
  return useMemo(() => ({ ...held, actions }), [held, actions])
}

type Read = () => { readonly around: Around; readonly held: Held }
type Change = (next: (held: Held) => Held) => void

function lineActions(read: Read, change: Change): LineActions {
  const setPanel = (panel: OpenPanel | undefined) => change((held) => ({ ...held, panel }))
  const refuse = (line: string, error: AppError | undefined) =>
    change((held) => {
      const refusals = without(held.refusals, line, error)
      return refusals === held.refusals ? held : { ...held, refusals }
    })
  const show = (line: string) => {
    const { state, context, show: showSection } = read().around
    const section = sectionsOf(state, context.checklist).find((candidate) =>
      candidate.lines.some(({ id }) => id === line),
    )
    if (section !== undefined) showSection(section.id, line)
  }
  const run: LineActions['run'] = async (line, name, input) => {
    refuse(line, undefined)
    const result = await read().around.act(name, input)
    if (result.ok) keepFocus(line)
    else refuse(line, result.error)
    return result.ok
  }
  const close = () => {
    const open = read().held.panel
    setPanel(undefined)
    if (open !== undefined) focusLine(open.line)
  }
  return {
    activate: show,
    tick: (line) => void tick(line, read, change, show, run),
    fill: (line, field, raw) =>
      change((held) => ({
        ...held,
        drafts: { ...held.drafts, [line]: { ...held.drafts[line], [field]: raw } },
        refusals: without(held.refusals, line, undefined),
      })),
    sayLate: (line, reason) => change((held) => ({ ...held, late: { ...held.late, [line]: reason } })),
    open: (line, kind) => {
      const open = read().held.panel
      if (open?.line === line && open.kind === kind) {
        close()
        return
      }
      show(line)
      setPanel({ line, kind })
      if (kind !== 'why') focusField(line)
    },
    close,
    run,
    startTimer: (line, product) => void startTimer(line, product, read, run),
    goTo: (section, line) => {
      read().around.show(section, line)
      focusLine(line)
      if (read().held.drafts[line] !== undefined) focusField(line)
    },
    announce: (sentence) => read().around.announce(sentence),
  }
}

async function tick(
  id: string,
  read: Read,
  change: Change,
  show: (line: string) => void,
  run: LineActions['run'],
): Promise<void> {
  const { around, held } = read()
  const { state, context, now } = around
  const place = findLine(state, context.checklist, id)
  const status = state.lines[id]?.status ?? 'open'
  if (place?.pause === undefined || status !== 'open' || accessTo(state, context.checklist, place.pause) === 'later') {
    show(id)
    return
  }
  const { line, pause } = place
  const draft = withPhotos(line, held.drafts[id] ?? EMPTY_DRAFT, state.lines[id])
  const reading = readDraft(line, draft, lotGround(state.room, context, now()))
  const isLate = state.passed[pause.id] !== undefined
  const late = held.late[id]?.trim() ?? ''
  if (reading.missing.length > 0 || timerBreak(state, line, now()) !== undefined || (isLate && late === '')) {
    if (around.activeLine === id) change((all) => ({ ...all, tried: { ...all.tried, [id]: true } }))
    show(id)
    focusField(id)
    return
  }
  const values = line.fields.length > 0 ? { values: reading.values } : {}
  if (!(await run(id, 'session.answer', { line: id, ...values, ...(isLate && { late }) }))) {
    show(id)
    return
  }
  settled(id, around.activeLine, read, change)
}

/** Puts away what was filled in, and goes on to the next line if the person has not gone elsewhere meanwhile. */
function settled(id: string, activeBefore: string | undefined, read: Read, change: Change): void {
  change((held) => ({
    ...held,
    drafts: drop(held.drafts, id),
    late: drop(held.late, id),
    tried: drop(held.tried, id),
    panel: held.panel?.line === id ? undefined : held.panel,
  }))
  const { state, context, activeLine, show } = read().around
  const section = sectionsOf(state, context.checklist).find(({ lines }) => lines.some((line) => line.id === id))
  const next = section && nextOpenLine(state, section, id)
  if (section === undefined || next === undefined) return
  if (activeLine !== activeBefore && activeLine !== next) return
  show(section.id, next)
  focusLine(next)
}

async function startTimer(id: string, product: string, read: Read, run: LineActions['run']): Promise<void> {
  const { state, context, announce } = read().around
  const line = findLine(state, context.checklist, id)?.line
  const field = line && timerField(line)
  if (line === undefined || field === undefined) return
  const timer = state.timers[id]
  const dry = field.zones.filter((zone) => timer?.zones[zone.id] === undefined)
  const zones = (dry.length > 0 ? dry : field.zones).map((zone) => zone.id)
  if (!(await run(id, 'session.start-timer', { line: id, product, zones }))) return
  const seconds = context.products.find((candidate) => candidate.id === product)?.contactSeconds ?? 0
  announce(SESSION_TEXT.timerStarted(line.label, seconds))
}

function drop<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (record[key] === undefined) return record
  return Object.fromEntries(Object.entries(record).filter(([id]) => id !== key))
}

function without<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  if (value === undefined) return record[key] === undefined ? record : drop(record, key)
  return { ...record, [key]: value }
}
