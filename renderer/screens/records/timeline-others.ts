import type { SessionEvent, SessionEventData } from '../../../shared/session/events'
import { GLOVE_REASON_WORDS, HAND_OVER_TEXT, LOT_ITEM_WORDS } from '../../../shared/text/cards'
import { lotWords, minutesAndSeconds } from '../../../shared/text/checklist'
import { FOLLOW_UP_WORDS, INCIDENT_WORDS } from '../../../shared/text/incident'
import { allowedWords, secondCheckWords } from '../../../shared/text/people'
import { EVENT_TEXT, RECORD_TEXT } from '../../../shared/text/records'
import { clockTime, dayWords } from '../../../shared/text/time'
import { lateLine, type Sign, type TimelineAround, type TimelineItem, type Tone } from './timeline-item'

/** Events that do not settle a line: one row each, nothing left out. */
export function otherItem(event: SessionEvent, around: TimelineAround): TimelineItem {
  switch (event.type) {
    case 'opened':
      return opened(event.data, around)
    case 'timer-started':
    case 'timer-rewetted':
    case 'timer-completed':
      return timer(event, around)
    case 'gloves-changed': {
      const { reason, material, note, late } = event.data
      return plain('event', EVENT_TEXT.gloves(note ?? GLOVE_REASON_WORDS[reason], material), lateLine(late))
    }
    case 'break-started':
      return plain('event', EVENT_TEXT.breakStarted)
    case 'break-ended':
      return plain('event', EVENT_TEXT.breakEnded)
    case 'lot-logged':
      return lot(event.data)
    case 'noted': {
      const { text, about } = event.data
      const label = about === undefined || about === 'note' ? EVENT_TEXT.note : EVENT_TEXT.asked[about]
      return plain('note', EVENT_TEXT.line(label, text))
    }
    case 'evidence-attached':
      return { ...plain('event', EVENT_TEXT.photo(around.labelOf(event.data.line))), photo: event.data.sha256 }
    case 'incident-opened':
      return row('bad', 'warning', EVENT_TEXT.incidentOpened(INCIDENT_WORDS[event.data.kind].name))
    case 'incident-closed':
      return row('bad', 'warning', EVENT_TEXT.incidentClosed, incidentLines(event.data))
    case 'handed-over':
      return plain('event', HAND_OVER_TEXT.both(nameOf(around, event.data.from), nameOf(around, event.data.to)))
    case 'pause-point-passed':
      return passed(event.data.pause, around)
    case 'override-granted': {
      const { rule, reason } = event.data
      const lines = [{ label: EVENT_TEXT.reason, text: reason }]
      return row('bad', 'warning', EVENT_TEXT.line(EVENT_TEXT.override(rule), overridden(event.data, around)), lines)
    }
    case 'abandoned':
      return row('bad', 'warning', EVENT_TEXT.abandoned, [{ label: EVENT_TEXT.reason, text: event.data.reason }])
    case 'sealed': {
      const { checker } = event.data
      const second = checker === undefined ? '' : secondCheckWords(nameOf(around, checker))
      return row('gate', 'seal', EVENT_TEXT.line(EVENT_TEXT.sealed, second))
    }
    case 'addendum-signed': {
      const { text, reason, line } = event.data
      const about = line === undefined ? [] : [{ label: EVENT_TEXT.about, text: around.labelOf(line) }]
      const lines = [{ label: EVENT_TEXT.reason, text: reason }, ...about]
      return row('corrected', 'pencil', EVENT_TEXT.line(EVENT_TEXT.addendum, text), lines)
    }
    case 'answered':
    case 'marked-not-applicable':
    case 'problem-reported':
    case 'corrected':
      return plain('event', around.labelOf(event.data.line))
  }
}

/** The line that was let pass, or the person who was let work. */
function overridden(
  { line, person, credentials = [] }: SessionEventData<'override-granted'>,
  around: TimelineAround,
): string {
  if (person !== undefined) return allowedWords(nameOf(around, person), credentials)
  return line === undefined ? '' : around.labelOf(line)
}

type Lines = TimelineItem['lines']

function row(tone: Tone, sign: Sign, text: string, lines: Lines = []): TimelineItem {
  return { tone, sign, text, lines }
}

function plain(sign: Sign, text: string, lines: Lines = []): TimelineItem {
  return row('plain', sign, text, lines)
}

function nameOf({ record }: TimelineAround, id: string): string {
  return record.people.find((person) => person.id === id)?.name ?? id
}

function opened({ purpose, released, sharpsFull }: SessionEventData<'opened'>, around: TimelineAround): TimelineItem {
  const { name, version } = around.record.checklist
  const { offset } = around.record.row
  const lines =
    released === undefined
      ? []
      : [
          {
            label: EVENT_TEXT.released,
            text: `${nameOf(around, released.by)}, ${dayWords({ at: released.at, offset })} ${clockTime({ at: released.at, offset })}${
              released.override === undefined ? '' : `. ${EVENT_TEXT.byOverride(released.override)}`
            }`,
          },
        ]
  const sharps = sharpsFull === true ? [{ label: EVENT_TEXT.problem, text: EVENT_TEXT.sharpsFull }] : []
  return plain('start', EVENT_TEXT.opened[purpose](RECORD_TEXT.checklist(name, version)), [...lines, ...sharps])
}

function timer(
  event: Extract<SessionEvent, { type: 'timer-started' | 'timer-rewetted' | 'timer-completed' }>,
  around: TimelineAround,
): TimelineItem {
  if (event.type === 'timer-started') {
    return plain('timer', EVENT_TEXT.timerStarted(event.data.name, minutesAndSeconds(event.data.seconds)))
  }
  const kept = minutesAndSeconds(Math.floor(event.data.kept))
  if (event.type === 'timer-completed') {
    const required = minutesAndSeconds(event.data.seconds)
    return plain('timer', EVENT_TEXT.timerCompleted(around.labelOf(event.data.line), kept, required))
  }
  const field = around.lineOf(event.data.line)?.fields.find(({ kind }) => kind === 'timer')
  const zones = field?.kind === 'timer' ? field.zones.filter(({ id }) => event.data.zones.includes(id)) : []
  return row('bad', 'timer', EVENT_TEXT.timerRewetted(zones.map(({ label }) => label).join(', '), kept))
}

function lot({ item, lot: number, expiry, reason, serial }: SessionEventData<'lot-logged'>): TimelineItem {
  const words = lotWords({ lot: number, expiry })
  const lines = serial === undefined ? [] : [{ label: EVENT_TEXT.serial, text: serial }]
  return plain('event', EVENT_TEXT.lotLogged(EVENT_TEXT.lot[reason], LOT_ITEM_WORDS[item].name, words), lines)
}

function incidentLines(data: SessionEventData<'incident-closed'>): Lines {
  const { incident } = EVENT_TEXT
  const followUp = FOLLOW_UP_WORDS[data.followUp]
  return [
    { label: incident.happenedAt, text: data.happenedAt },
    { label: incident.exposed, text: data.exposed },
    { label: incident.device, text: data.device },
    { label: incident.area, text: data.area },
    { label: incident.how, text: data.how },
    { label: incident.firstAid, text: data.firstAid },
    {
      label: incident.followUp,
      text: data.followUpAt === undefined ? followUp : `${followUp}, ${data.followUpAt}`,
    },
  ]
}

function passed(pauseId: string, { record }: TimelineAround): TimelineItem {
  const pause = record.checklist.sections.find(({ id }) => id === pauseId)
  if (pause?.kind !== 'pause') return row('gate', 'door', EVENT_TEXT.unknownLine)
  const lines = [{ label: '', text: EVENT_TEXT.pausePassed(pause.name) }]
  return row('gate', 'door', pause.door.passed, lines)
}
