import { FolderDown } from 'lucide-react'
import { useState } from 'react'
import type { ClinicFacts } from '../../../shared/catalog/clinic-facts'
import { firstDayOf } from '../../../shared/history/day-range'
import type { PackWish } from '../../../shared/reports/report-wish'
import { NO_EAST_ASIAN_FONT } from '../../../shared/text/exports'
import { PACK_FORM_TEXT as TEXT, REPORTS_TEXT } from '../../../shared/text/reports'
import { call } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Panel } from '../../components/Panel'
import { Segments } from '../../components/Segments'
import { SwitchField } from '../../components/SwitchField'
import { TextField } from '../../components/TextField'
import { DayField } from '../records/DayField'
import { lacksEastAsianFont } from '../records/lacks-east-asian-font'
import styles from './PackPane.module.css'
import { ReportProgress } from './ReportProgress'
import { SavedFile } from './SavedFile'
import type { Saving } from './use-saving'

interface PackPaneProps {
  readonly today: string
  /** It goes on while other reports are read. */
  readonly saving: Saving
}

/** Everything an inspector asks for, of some days, into one folder. */
export function PackPane(props: PackPaneProps) {
  const { data: clinic } = useQuery('clinic.read', {}, ['directory'])
  return clinic === undefined ? null : <WishedPack {...props} clinic={clinic} />
}

function WishedPack({ today, saving, clinic }: PackPaneProps & { readonly clinic: ClinicFacts }) {
  const [wish, setWish] = useState<PackWish>({
    from: firstDayOf('last-30', today),
    to: today,
    namesKept: clinic.namesKept ?? TEXT.namesUsual,
    paper: clinic.paper,
    health: false,
    photos: false,
  })
  const [isTried, setTried] = useState(false)
  const { step, save, fail } = saving
  const isTurned = wish.from > wish.to
  const isUnnamed = wish.namesKept.trim() === ''
  const isWorking = step.step === 'working'
  const make = () => {
    setTried(true)
    if (!isTurned && !isUnnamed && !isWorking) save(() => call('reports.pack', wish))
  }
  return (
    <div className={styles['pane']}>
      <header>
        <h2>{REPORTS_TEXT.pack.title}</h2>
        <p className="muted">{REPORTS_TEXT.pack.sentence}</p>
      </header>
      <div className={styles['form']}>
        <PackForm wish={wish} onWish={setWish} isUnnamed={isTried && isUnnamed} isTurned={isTurned} />
        <div className={styles['make']}>
          {isWorking ? (
            <ReportProgress making={TEXT.working} words={TEXT.progress} what="writing" />
          ) : (
            <Button variant="primary" size="lg" locked={isTurned} onPress={make}>
              <FolderDown size={20} aria-hidden="true" />
              {TEXT.make}
            </Button>
          )}
          <SavedFile
            step={step}
            words={({ name, count }) => TEXT.saved(name, count)}
            cancelled={TEXT.cancelled}
            onFailed={fail}
          />
        </div>
      </div>
      <Panel heading={TEXT.contents} headingLevel={3}>
        <ul className={styles['parts']}>
          {TEXT.parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}

interface PackFormProps {
  readonly wish: PackWish
  readonly onWish: (wish: PackWish) => void
  readonly isUnnamed: boolean
  readonly isTurned: boolean
}

function PackForm({ wish, onWish, isUnnamed, isTurned }: PackFormProps) {
  return (
    <>
      <div className={styles['days']}>
        <DayField
          key={`from ${wish.from}`}
          label={TEXT.from}
          day={wish.from}
          onDay={(from) => from !== undefined && onWish({ ...wish, from })}
        />
        <DayField
          key={`to ${wish.to}`}
          label={TEXT.to}
          day={wish.to}
          onDay={(to) => to !== undefined && onWish({ ...wish, to })}
        />
      </div>
      {isTurned && (
        <p role="alert" className={styles['turned']}>
          {TEXT.daysTurned}
        </p>
      )}
      <TextField
        label={TEXT.names}
        hint={TEXT.namesHint}
        value={wish.namesKept}
        maxLength={400}
        error={isUnnamed ? TEXT.namesMissing : undefined}
        onChange={(namesKept) => onWish({ ...wish, namesKept })}
      />
      <Segments
        label={TEXT.paper}
        options={TEXT.papers}
        {...(lacksEastAsianFont() && { hint: NO_EAST_ASIAN_FONT })}
        value={wish.paper}
        onChange={(paper) => onWish({ ...wish, paper })}
      />
      <fieldset className={styles['along']}>
        <legend>{TEXT.along}</legend>
        <SwitchField
          label={TEXT.health}
          hint={TEXT.healthHint}
          on={wish.health}
          onChange={(health) => onWish({ ...wish, health })}
        />
        <SwitchField
          label={TEXT.photos}
          hint={TEXT.photosHint}
          on={wish.photos}
          onChange={(photos) => onWish({ ...wish, photos })}
        />
      </fieldset>
    </>
  )
}
