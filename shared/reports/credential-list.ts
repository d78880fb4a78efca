import { dayNumber } from '../checklist/calendar'
import { type Credential, credentialState } from '../people/credential'
import type { StaffMember } from '../people/staff'
import { REPORT_COLUMNS } from '../text/report-columns'
import { CREDENTIAL_TEXT as TEXT, REPORT_NAMES } from '../text/report-words'
import type { ReportRow, ReportTable } from './report-table'

/** Licenses and training of everybody who works here, the next to end first; who has none stands last. */
export function credentialList(staff: readonly StaffMember[], today: string): ReportTable {
  const here = staff.filter(({ hasLeft }) => !hasLeft)
  const all = here.flatMap((person) => person.credentials.map((credential) => ({ person, credential })))
  const sorted = all.sort((a, b) =>
    (a.credential.expires ?? LATEST).localeCompare(b.credential.expires ?? LATEST, 'en'),
  )
  const states = all.map(({ credential }) => credentialState(credential, today))
  const ended = states.filter((state) => state === 'ended').length
  const soon = states.filter((state) => state !== 'ended' && state !== 'in-date').length
  return {
    title: REPORT_NAMES.credentials.title,
    facts: [],
    columns: REPORT_COLUMNS.credentials,
    rows: [
      ...sorted.map(({ person, credential }) => credentialRow(person, credential, today)),
      ...here.filter(({ credentials }) => credentials.length === 0).map(withoutCredential),
    ],
    notes: [TEXT.asOf(today), ...(all.length === 0 ? [] : [TEXT.count(ended, soon)])],
  }
}

/** Behind every day. */
const LATEST = '9999'

function credentialRow(person: StaffMember, credential: Credential, today: string): ReportRow {
  const { kind, name, number, issued, expires, renewing } = credential
  const state = TEXT.states[credentialState(credential, today)]
  return [
    person.name,
    TEXT.roles[person.role],
    name ?? TEXT.kinds[kind],
    number,
    issued === undefined ? undefined : { day: issued },
    expires === undefined ? undefined : { day: expires },
    expires === undefined ? undefined : dayNumber(expires) - dayNumber(today),
    renewing === true ? TEXT.renewing(state) : state,
  ]
}

function withoutCredential({ name, role }: StaffMember): ReportRow {
  return [name, TEXT.roles[role], TEXT.none, undefined, undefined, undefined, undefined, '']
}
