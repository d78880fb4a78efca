import { useState } from 'react'
import { dayFromText } from '../../../../shared/history/day-text'
import { HEPATITIS_B_STATUSES, type HepatitisB } from '../../../../shared/people/hepatitis-b'
import type { StaffMember } from '../../../../shared/people/staff'
import { expiryWords } from '../../../../shared/text/checklist'
import { HEPATITIS_B_TEXT } from '../../../../shared/text/people'
import { CREDENTIALS_TEXT, HEPATITIS_PART_TEXT as TEXT } from '../../../../shared/text/staff'
import { SelectField } from '../../../components/SelectField'
import { TextField } from '../../../components/TextField'
import styles from './people.module.css'
import { useStaffCall } from './use-staff-call'

const STATUSES = ['unknown', ...HEPATITIS_B_STATUSES] as const

/** Rule R11: the status of an offer, saved as it is picked; the first day of work where the offer is due. */
export function HepatitisPart({ person: { id, hepatitisB } }: { readonly person: StaffMember }) {
  const hired = hepatitisB?.status === 'offer-due' ? expiryWords(hepatitisB.hired) : ''
  const [asks, setAsks] = useState(hepatitisB?.status === 'offer-due')
  const [text, setText] = useState(hired)
  const [isWrong, setWrong] = useState(false)
  const { run, at, other } = useStaffCall()
  const set = (next: HepatitisB | null) => void run('staff.set-hepatitis-b', { person: id, hepatitisB: next })
  const pick = (status: (typeof STATUSES)[number]) => {
    setAsks(status === 'offer-due')
    if (status !== 'offer-due') set(status === 'unknown' ? null : { status })
  }
  const takeDay = () => {
    const day = dayFromText(text)
    setWrong(day === undefined && text.trim() !== '')
    const isNew = hepatitisB?.status !== 'offer-due' || hepatitisB.hired !== day
    if (day !== undefined && isNew) set({ status: 'offer-due', hired: day })
  }
  return (
    <section className={styles['part']}>
      <h3>{TEXT.title}</h3>
      <p className="muted small">{TEXT.about}</p>
      <div className={styles['pair']}>
        <SelectField
          label={TEXT.status}
          options={STATUSES.map((status) => ({
            id: status,
            label: status === 'unknown' ? TEXT.unknown : HEPATITIS_B_TEXT[status],
          }))}
          value={asks ? 'offer-due' : (hepatitisB?.status ?? 'unknown')}
          onChange={pick}
        />
        {asks && (
          <TextField
            label={TEXT.hired}
            hint={TEXT.hiredHint}
            placeholder={CREDENTIALS_TEXT.dayExample}
            maxLength={24}
            value={text}
            onChange={setText}
            onEnter={takeDay}
            onBlur={takeDay}
            error={isWrong ? CREDENTIALS_TEXT.dayWrong : (at('hired') ?? other)}
          />
        )}
      </div>
      {!asks && other !== undefined && (
        <p className={styles['fault']} role="alert">
          {other}
        </p>
      )}
    </section>
  )
}
