import { linesOf } from '../../../shared/checklist/checklist'
import type { RecordView } from '../../../shared/ipc/views'
import type { SessionEvent, SessionEventData } from '../../../shared/session/events'
import { answerWords } from '../../../shared/text/answers'
import { EVENT_TEXT } from '../../../shared/text/records'
import { clockTime } from '../../../shared/text/time'
import type { CheckShape, CheckState } from '../../components/CheckGlyph'
import { lateLine, type TimelineAround, type TimelineItem, type TimelineRow } from './timeline-item'
import { otherItem } from './timeline-others'

/** Every event of a record in words, oldest first. */
export function timelineOf(record: RecordView): readonly TimelineRow[] {
  const lines = new Map(linesOf(record.checklist).map(({ line }) => [line.id, line]))
  const around: TimelineAround = {
    record,
    lineOf: (id) => lines.get(id),
    labelOf: (id) => lines.get(id)?.label ?? EVENT_TEXT.unknownLine,
  }
  const withProblem = new Set<string>()
  return record.events.map((event) => {
    const item = lineItem(event, around, withProblem) ?? otherItem(event, around)
    if (event.type === 'problem-reported') withProblem.add(event.data.line)
    if (event.type === 'answered') withProblem.delete(event.data.line)
    return { event, ...item }
  })
}

/** Events that settle a line, or change how it was settled. */
function lineItem(
  event: SessionEvent,
  around: TimelineAround,
  withProblem: ReadonlySet<string>,
): TimelineItem | undefined {
  if (event.type === 'answered') {
    return answered(event.data, event.seq, around, withProblem.has(event.data.line))
  }
  if (event.type === 'marked-not-applicable') {
    const { line, reason, late } = event.data
    const lines = [{ label: EVENT_TEXT.notApplicable, text: reason }, ...lateLine(late)]
    return { ...checkFrame(around, line, 'na'), text: around.labelOf(line), lines, ...replaced(event.seq, around) }
  }
  if (event.type === 'problem-reported') {
    const { line, note } = event.data
    const lines = [{ label: EVENT_TEXT.problem, text: note }]
    return { ...checkFrame(around, line, 'problem'), tone: 'bad', text: around.labelOf(line), lines }
  }
  return event.type === 'corrected' ? corrected(event.data, around) : undefined
}

function answered(
  { line, values, late }: SessionEventData<'answered'>,
  seq: number,
  around: TimelineAround,
  isPutRight: boolean,
): TimelineItem {
  const known = around.lineOf(line)
  const words = known === undefined ? '' : answerWords(known, values)
  const label = isPutRight ? EVENT_TEXT.doneAgain(around.labelOf(line)) : around.labelOf(line)
  return {
    ...checkFrame(around, line, 'done'),
    tone: isPutRight ? 'fixed' : 'plain',
    text: isPutRight ? label : EVENT_TEXT.line(label, words),
    lines: [...(isPutRight && words !== '' ? [{ label: EVENT_TEXT.putRight, text: words }] : []), ...lateLine(late)],
    ...replaced(seq, around),
  }
}

function corrected(data: SessionEventData<'corrected'>, around: TimelineAround): TimelineItem {
  const { line, of, to, reason, undo } = data
  const label = around.labelOf(line)
  if (undo === true) return { tone: 'plain', sign: 'pencil', text: EVENT_TEXT.undo(label), lines: [] }
  const old = around.record.events.find(({ seq }) => seq === of)
  return {
    tone: 'corrected',
    sign: 'pencil',
    text: EVENT_TEXT.correctionTo(label),
    change: { before: old === undefined ? '' : statedBy(old, around), now: statusWords(line, to, around) },
    lines: [{ label: EVENT_TEXT.reason, text: EVENT_TEXT.firstKept(reason) }],
  }
}

/** What an event said of its line. */
function statedBy(event: SessionEvent, around: TimelineAround): string {
  if (event.type === 'answered') return statusWords(event.data.line, { status: 'done', ...event.data }, around)
  if (event.type === 'marked-not-applicable') {
    return statusWords(event.data.line, { status: 'not-applicable', reason: event.data.reason }, around)
  }
  if (event.type === 'problem-reported') {
    return statusWords(event.data.line, { status: 'problem', note: event.data.note }, around)
  }
  return event.type === 'corrected' ? statusWords(event.data.line, event.data.to, around) : ''
}

function statusWords(line: string, to: SessionEventData<'corrected'>['to'], around: TimelineAround): string {
  const known = around.lineOf(line)
  switch (to.status) {
    case 'done': {
      const words = known === undefined ? '' : answerWords(known, to.values)
      return words === '' ? EVENT_TEXT.status.done : words
    }
    case 'not-applicable':
      return EVENT_TEXT.line(EVENT_TEXT.notApplicable, to.reason)
    case 'problem':
      return EVENT_TEXT.line(EVENT_TEXT.problem, to.note)
    case 'open':
      return EVENT_TEXT.status.open
  }
}

function checkFrame(around: TimelineAround, line: string, state: CheckState) {
  const shape: CheckShape = around.lineOf(line)?.level === 'must' ? 'octagon' : 'square'
  return { tone: 'plain', sign: { shape, state } } as const
}

/** The first correction of an entry that was not an Undo. */
function replaced(seq: number, { record }: TimelineAround): { readonly replaced?: string } {
  const by = record.events.find((event) => event.type === 'corrected' && event.data.of === seq)
  return by === undefined ? {} : { replaced: EVENT_TEXT.correctedAt(clockTime(by)) }
}
