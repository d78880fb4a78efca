import type { Section } from '../../../shared/checklist/checklist'
import { expiryWords } from '../../../shared/text/checklist'
import { GLOVE_REASON_WORDS, LOT_ITEM_WORDS } from '../../../shared/text/cards'
import { CSV_STATUS } from '../../../shared/text/exports'
import { INCIDENT_WORDS } from '../../../shared/text/incident'
import { allowedWords } from '../../../shared/text/people'
import { RECORD_PAGE_TEXT as TEXT } from '../../../shared/text/record-page'
import { clockTime, dayWords } from '../../../shared/text/time'
import type { Stamp } from '../../../shared/session/events'
import { cellText } from '../cell'
import { entryWords, type RecordSource } from '../record-source'
import { html, type Markup } from './html'
import { lineGlyph } from './line-glyph'
import { pageDocument } from './page-document'
import { sealBlock } from './seal-block'

export interface PagePhoto {
  readonly label: string
  /** The picture as a data address; nothing where it is missing. */
  readonly address?: string
}

/** One record as a page to print. `photos` is nothing where nobody ticked them. */
export function recordPage(source: RecordSource, photos: readonly PagePhoto[] | undefined): string {
  return pageDocument(recordTitle(source), recordContent(source, photos))
}

export const recordTitle = ({ view: { row } }: RecordSource): string => `${TEXT.title[row.purpose]} ${row.session}`

/** What stands on that page, for a document of many records. */
export function recordContent(source: RecordSource, photos: readonly PagePhoto[] | undefined): Markup {
  const { view, clinic } = source
  return html`<header class="head">
      <div>
        <p>${clinic}</p>
        <h1>${TEXT.title[view.row.purpose]}</h1>
      </div>
      <p class="number">${TEXT.record}<b>${view.row.session}</b></p>
    </header>
    ${verdict(source)} ${facts(source)} ${overrides(source)} ${notRoutine(source)}
    <div class="checks">${view.checklist.sections.map((section) => sectionOf(source, section))}</div>
    ${lots(source)} ${timers(source)} ${addenda(source)} ${photosOf(source, photos)} ${sealBlock(source)}`
}

function verdict({ view: { row, seal }, state, health }: RecordSource): Markup {
  const said =
    state.abandoned === undefined ? TEXT.sealed(row.problems, row.corrected) : TEXT.stopped(state.abandoned.reason)
  return html`<p class="verdict">
    <b>${said}</b>${TEXT.counts(row.done, row.notApplicable)} ${TEXT.seal[seal]} ${health ? undefined : TEXT.healthLeft}
  </p>`
}

function facts({ view: { row, room }, state }: RecordSource): Markup {
  const sealed = { at: row.sealedAt, offset: row.offset }
  const all: readonly (readonly [string, string | number])[] = [
    [TEXT.facts.client, row.client ?? '–'],
    [TEXT.facts.treatment, row.treatment ?? '–'],
    [TEXT.facts.room, room.name],
    [TEXT.facts.technician, row.technicianName],
    [TEXT.facts.date, dayWords(state.opened)],
    [TEXT.facts.started, clockTime(state.opened)],
    [TEXT.facts.sealed, cellText(sealed).slice(11, 19)],
    [TEXT.facts.checklist, TEXT.version(row.checklist, row.version)],
    [TEXT.facts.photos, photoCount(state)],
    [TEXT.facts.offset, cellText(sealed).slice(-6)],
  ]
  return html`<dl class="facts">
    ${all.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}

const photoCount = (state: RecordSource['state']): number =>
  Object.values(state.lines).reduce((sum, { evidence }) => sum + evidence.length, 0)

const happening = (stamp: Stamp, name: string, text: string): { readonly seq: number; readonly item: Markup } => ({
  seq: stamp.seq,
  item: html`<li>
    <time>${clockTime(stamp)}</time><span><b>${name}:</b> ${text}</span>
  </li>`,
})

const block = (title: string, items: readonly { readonly seq: number; readonly item: Markup }[], kind = 'block') =>
  items.length === 0
    ? undefined
    : html`<section class="${kind}">
        <h2>${title}</h2>
        <ul>
          ${[...items].sort((a, b) => a.seq - b.seq).map(({ item }) => item)}
        </ul>
      </section>`

function overrides({ state, nameOf }: RecordSource): Markup | undefined {
  const items = state.overrides.map(({ stamp, rule, reason, person, credentials = [] }) => {
    const whose = person === undefined ? '' : `${allowedWords(nameOf(person), credentials)}. `
    return happening(stamp, TEXT.rule(rule), `${whose}${reason} (${nameOf(stamp.by)})`)
  })
  return block(TEXT.overrides, items, 'block alarm')
}

/** Problems, corrections, incidents, glove changes, hand-overs and notes, in their order. */
function notRoutine(source: RecordSource): Markup | undefined {
  const { state, nameOf } = source
  const ofLines = source.lines.flatMap(({ line }) => {
    const entries = state.lines[line.id]?.entries ?? []
    return entries.flatMap((entry) => {
      const words = entryWords(source, line, entry)
      const { correction } = entry
      if (entry.status === 'problem')
        return [happening(entry.stamp, CSV_STATUS.problem, `${line.label}. ${words.note}`)]
      if (correction === undefined || correction.undo) return []
      const old = entries.find(({ stamp }) => stamp.seq === correction.of)
      const was = old === undefined ? CSV_STATUS.open : entryText(source, line, old)
      const text = `${line.label}. ${TEXT.instead(was, entryText(source, line, entry), words.correction)}`
      return [happening(entry.stamp, TEXT.correction, text)]
    })
  })
  const incidents = state.incidents.map(({ kind, opened, closed }) =>
    happening(
      opened,
      TEXT.incident,
      [INCIDENT_WORDS[kind].name, closed?.how, closed?.firstAid].filter(Boolean).join('. '),
    ),
  )
  const gloves = state.gloves.changes.map(({ stamp, reason }) =>
    happening(stamp, TEXT.gloves, GLOVE_REASON_WORDS[reason]),
  )
  const handOvers = state.handOvers.map(({ stamp, from, to }) =>
    happening(stamp, TEXT.handOver, `${nameOf(from)} → ${nameOf(to)}`),
  )
  const notes = state.notes.map(({ stamp, text }) => happening(stamp, TEXT.note, text))
  return block(TEXT.notRoutine, [...ofLines, ...incidents, ...gloves, ...handOvers, ...notes])
}

type LineAt = RecordSource['lines'][number]['line']
type Entry = RecordSource['state']['lines'][string]['entries'][number]

function entryText(source: RecordSource, line: LineAt, entry: Entry): string {
  const { answer, note } = entryWords(source, line, entry)
  return answer === '' && note === '' ? CSV_STATUS[entry.status] : answer === '' ? note : answer
}

function sectionOf(source: RecordSource, section: Section): Markup {
  const passed = section.kind === 'pause' ? source.state.passed[section.id] : undefined
  const door =
    section.kind !== 'pause'
      ? ''
      : passed === undefined
        ? TEXT.notPassed
        : `${section.door.passed} ${clockTime(passed)}`
  // A card that nobody needed is not open: there was nothing to log.
  const inRecord = section.lines.filter((line) => source.lines.some((place) => place.line === line))
  const lines = section.kind === 'pause' ? inRecord : inRecord.filter(({ id }) => source.state.lines[id])
  if (lines.length === 0) return html``
  return html`<section>
    <h2>${section.name}<span>${door}</span></h2>
    <ol>
      ${lines.map((line) => lineOf(source, line))}
    </ol>
  </section>`
}

function lineOf(source: RecordSource, line: LineAt): Markup {
  const { state, view, nameOf } = source
  const entry = state.lines[line.id]?.entries.at(-1)
  const words = entry && entryWords(source, line, entry)
  const said = [
    entry?.status === 'not-applicable' && `${CSV_STATUS['not-applicable']}: ${words?.note ?? ''}`,
    entry?.status === 'problem' && `${CSV_STATUS.problem}: ${words?.note ?? ''}`,
    words?.answer,
    words?.late !== undefined && words.late !== '' && TEXT.late(words.late),
    entry !== undefined && entry.stamp.by !== view.row.technician && TEXT.by(nameOf(entry.stamp.by)),
  ].filter((text) => typeof text === 'string' && text !== '')
  return html`<li class="${line.level === 'must' ? 'must' : 'line'}">
    ${lineGlyph(entry?.status ?? 'open', line.level === 'must')}<span
      >${line.label}<small>${said.join('. ')}</small></span
    >
    ${entry === undefined ? html`<span>${TEXT.open}</span>` : html`<time>${clockTime(entry.stamp)}</time>`}
  </li>`
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): Markup | undefined {
  if (rows.length === 0) return undefined
  return html`<section class="block">
    <h2>${title}</h2>
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}

function lots({ state, nameOf }: RecordSource): Markup | undefined {
  const rows = state.lots.map(({ item, lot, expiry, stamp }) => [
    LOT_ITEM_WORDS[item].name,
    lot,
    expiryWords(expiry),
    clockTime(stamp),
    nameOf(stamp.by),
  ])
  return table(TEXT.lots, TEXT.lotHeads, rows)
}

function timers({ state }: RecordSource): Markup | undefined {
  const rows = Object.values(state.timers).map(({ name, seconds, completed }) => [
    name,
    TEXT.seconds(seconds),
    completed === undefined ? TEXT.notFinished : TEXT.seconds(completed.kept),
    completed === undefined ? '' : clockTime(completed.stamp),
  ])
  return table(TEXT.timers, TEXT.timerHeads, rows)
}

function addenda({ state, nameOf }: RecordSource): Markup | undefined {
  const items = state.addenda.map(({ stamp, text, reason }) =>
    happening(stamp, `${dayWords(stamp)}, ${nameOf(stamp.by)}`, TEXT.addendum(text, reason)),
  )
  return block(TEXT.addenda, items)
}

function photosOf({ state }: RecordSource, photos: readonly PagePhoto[] | undefined): Markup | undefined {
  const count = photoCount(state)
  if (count === 0) return undefined
  if (photos === undefined) return html`<p class="block">${TEXT.photosLeft(count)}</p>`
  const figures = photos.map(({ label, address }) =>
    address === undefined
      ? html`<figure>${TEXT.photoMissing}<small>${label}</small></figure>`
      : html`<figure><img src="${address}" alt="${label}" /><small>${label}</small></figure>`,
  )
  return html`<section class="block">
    <h2>${TEXT.photos}</h2>
    <div class="photos">${figures}</div>
  </section>`
}
