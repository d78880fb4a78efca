import { ArrowRight, Volume2 } from 'lucide-react'
import { useId, useRef } from 'react'
import { pausesOf } from '../../../shared/checklist/checklist'
import type { Directory } from '../../../shared/ipc/views'
import { FRAME_TEXT } from '../../../shared/text/frame'
import { START_TEXT } from '../../../shared/text/start'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { BackLink, SessionFacts, TopBar } from '../../components/TopBar'
import { useApp } from '../frame/app-context'
import { BarEnd } from '../frame/BarEnd'
import type { StartRoute } from '../frame/route'
import { missingWords } from './draft'
import { ReadAloud } from './ReadAloud'
import styles from './StartScreen.module.css'
import { useStart } from './use-start'
import { WhatPart } from './WhatPart'
import { WhoPart } from './WhoPart'

/** Who treats whom, where, with which checklist: read back in one sentence before the first pause opens. */
export function StartScreen({ room, client }: Omit<StartRoute, 'name'>) {
  const { go } = useApp()
  const { data } = useQuery('app.directory', {}, ['directory'])
  const toBoard = () => go({ name: 'board', ...(room !== undefined && { room }) })
  return (
    <div className={styles['page']}>
      <TopBar end={<BarEnd />}>
        <BackLink href="#rooms" onPress={toBoard}>
          {START_TEXT.back}
        </BackLink>
        <SessionFacts as="h1" title={START_TEXT.title} />
      </TopBar>
      {data === undefined ? (
        <main aria-busy="true" aria-label={FRAME_TEXT.loading} />
      ) : (
        <StartForm
          directory={data}
          route={{ ...(room !== undefined && { room }), ...(client !== undefined && { client }) }}
        />
      )}
    </div>
  )
}

function StartForm(props: { readonly directory: Directory; readonly route: Omit<StartRoute, 'name'> }) {
  const { directory, route } = props
  const start = useStart(directory, route)
  const missing = missingWords(start.draft)
  const reason = useId()
  const form = useRef<HTMLElement>(null)
  const checklist = directory.checklists.find(({ id }) => id === start.draft.checklist)
  const firstPause = checklist === undefined ? undefined : pausesOf(checklist)[0]
  return (
    <main className={styles['start']} ref={form}>
      <div className={styles['parts']}>
        <WhoPart start={start} people={directory.people} />
        <WhatPart start={start} checklists={directory.checklists} />
      </div>
      <footer className={styles['go']}>
        <p className={styles['aloud']}>
          <Volume2 size={22} strokeWidth={1.75} aria-hidden="true" />
          <ReadAloud draft={start.draft} checklist={checklist} />
        </p>
        <div className={styles['run']}>
          <p id={reason} className={styles['missing']} role="status">
            {start.error ?? missing}
          </p>
          <Button
            size="lg"
            variant="primary"
            locked={missing !== undefined}
            describedBy={reason}
            onPress={() => void start.start()}
            onLockedPress={() => focusFirstOpen(form.current)}
          >
            {START_TEXT.start(firstPause?.name ?? '')}
            <ArrowRight size={20} aria-hidden="true" />
          </Button>
        </div>
      </footer>
    </main>
  )
}

/** The first group or field that still waits for an answer. */
function focusFirstOpen(form: HTMLElement | null): void {
  const open = form?.querySelector<HTMLElement>('[data-open=true]')
  open?.querySelector<HTMLElement>('input, [role=radio][tabindex="0"]')?.focus()
}
