import { BadgeCheck, LockKeyhole, OctagonAlert } from 'lucide-react'
import { linesOf } from '../../../shared/checklist/checklist'
import type { RecordView } from '../../../shared/ipc/views'
import { reduce } from '../../../shared/session/reduce'
import type { SessionState } from '../../../shared/session/state'
import { LOT_ITEM_WORDS } from '../../../shared/text/cards'
import { expiryWords, minutesAndSeconds } from '../../../shared/text/checklist'
import { secondCheckWords } from '../../../shared/text/people'
import { RECORD_TEXT, sealTime } from '../../../shared/text/records'
import { clockTime, dayWords } from '../../../shared/text/time'
import { Facts } from '../../components/Facts'
import { classNames } from '../../components/class-names'
import { Fingerprint } from '../session/seal/Fingerprint'
import { ClinicLogPlaces } from './ClinicLogPlaces'
import { RecordPhoto } from './RecordPhoto'
import styles from './RecordSide.module.css'
import { SignatureView } from './SignatureView'

/** Seal, signature, materials, contact times, photos and what was added later. */
export function RecordSide({ record }: { readonly record: RecordView }) {
  const state = reduce(record.events)
  return (
    // Scrolls by keys too: not all of it fits on a low screen.
    <aside className={styles['side']} tabIndex={0}>
      <SealStatus record={record} />
      <div className={styles['body']}>
        <h3>{RECORD_TEXT.fingerprint}</h3>
        <Fingerprint hash={record.hash} />
        <p className={styles['sealed']}>
          <LockKeyhole size={18} aria-hidden="true" />
          {RECORD_TEXT.sealedAt}
          <b>{sealTime({ at: record.row.sealedAt, offset: record.row.offset })}</b>
        </p>
        <ClinicLogPlaces session={record.row.session} />
        {state !== undefined && <Details record={record} state={state} />}
      </div>
    </aside>
  )
}

function SealStatus({ record }: { readonly record: RecordView }) {
  const words = RECORD_TEXT.seal[record.seal]
  const isIntact = record.seal === 'intact'
  const altered = RECORD_TEXT.alteredLines(record.altered)
  return (
    <div className={classNames(styles['seal'], !isIntact && styles['broken'])} role="status">
      {isIntact ? <BadgeCheck size={34} aria-hidden="true" /> : <OctagonAlert size={34} aria-hidden="true" />}
      <div>
        <b>{words.title}</b>
        <p>{words.text}</p>
        {altered !== '' && <p>{altered}</p>}
      </div>
    </div>
  )
}

interface DetailsProps {
  readonly record: RecordView
  readonly state: SessionState
}

function Details({ record, state }: DetailsProps) {
  const nameOf = (person: string | undefined) => record.people.find(({ id }) => id === person)?.name
  const signer = nameOf(state.sealed?.signature.person) ?? record.row.technicianName
  const { checker } = state.sealed ?? {}
  const path = state.sealed?.signature.path
  const photos = Object.values(state.lines).flatMap(({ evidence }) => evidence)
  const label = (id: string) => linesOf(record.checklist).find(({ line }) => line.id === id)?.line.label ?? id
  return (
    <>
      <h3>{RECORD_TEXT.signedBy(signer)}</h3>
      {path === undefined ? (
        <p>{RECORD_TEXT.signedByPin}</p>
      ) : (
        <SignatureView path={path} label={RECORD_TEXT.signatureOf(signer)} />
      )}
      {checker !== undefined && <p>{secondCheckWords(nameOf(checker) ?? checker)}</p>}
      <h3>{RECORD_TEXT.materials}</h3>
      {state.lots.length === 0 ? (
        <p className="muted">{RECORD_TEXT.noMaterials}</p>
      ) : (
        <Facts
          dense
          facts={state.lots.map(({ item, lot, expiry, stamp }, place) => ({
            id: `${stamp.seq}-${place}`,
            term: LOT_ITEM_WORDS[item].name,
            value: (
              <>
                <span className="mono">{lot}</span> <span className="small">{expiryWords(expiry)}</span>
              </>
            ),
          }))}
        />
      )}
      <ContactTimes state={state} label={label} />
      {photos.length > 0 && (
        <>
          <h3>{RECORD_TEXT.photos(photos.length)}</h3>
          <div className={styles['photos']}>
            {photos.map(({ sha256, line, stamp }) => (
              <RecordPhoto
                key={`${stamp.seq} ${sha256}`}
                sha256={sha256}
                label={RECORD_TEXT.photo(label(line), clockTime(stamp))}
              />
            ))}
          </div>
        </>
      )}
      <Addenda record={record} state={state} label={label} />
    </>
  )
}

interface LabeledProps {
  readonly state: SessionState
  readonly label: (line: string) => string
}

function ContactTimes({ state, label }: LabeledProps) {
  const timers = Object.values(state.timers)
  if (timers.length === 0) return null
  return (
    <>
      <h3>{RECORD_TEXT.contactTimes}</h3>
      <ul className={styles['list']}>
        {timers.map(({ line, name, seconds, completed }) => (
          <li key={line}>
            <b>{label(line)}</b>
            <p>
              {name}:{' '}
              {completed === undefined
                ? RECORD_TEXT.notKept(minutesAndSeconds(seconds))
                : RECORD_TEXT.contact(minutesAndSeconds(Math.floor(completed.kept)), minutesAndSeconds(seconds)) +
                  RECORD_TEXT.rewets(completed.rewets)}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Addenda({ record, state, label }: LabeledProps & { readonly record: RecordView }) {
  return (
    <>
      <h3>{RECORD_TEXT.addenda}</h3>
      {state.addenda.length === 0 && <p className="muted">{RECORD_TEXT.noAddenda}</p>}
      <ul className={styles['list']}>
        {state.addenda.map(({ text, reason, line, stamp }) => {
          const name = record.people.find(({ id }) => id === stamp.by)?.name ?? stamp.by
          return (
            <li key={stamp.seq}>
              <p>{text}</p>
              <p className="muted">{reason}</p>
              {line !== undefined && <p className="small muted">{RECORD_TEXT.addendumAbout(label(line))}</p>}
              <p className="small muted">{RECORD_TEXT.addendumBy(name, dayWords(stamp), clockTime(stamp))}</p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
