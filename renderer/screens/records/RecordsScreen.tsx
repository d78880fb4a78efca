import { useState } from 'react'
import type { HistoryRow } from '../../../shared/history/history-page'
import type { HistoryQuery } from '../../../shared/history/query'
import { BackLink } from '../../components/TopBar'
import { useApp } from '../frame/app-context'
import { HistoryList, type HistoryPlace } from './HistoryList'
import { RecordScreen } from './RecordScreen'

export interface RecordsScreenProps {
  /** A record to show at once, and where its way back leads. */
  readonly first?: { readonly session: string; readonly onBack: () => void }
  /** What the list asks for when it opens. */
  readonly query?: HistoryQuery
  /** Where that question came from, and the way back there. */
  readonly back?: { readonly name: string; readonly href: string; readonly onPress: () => void }
}

/** History: the list of sessions, and one record when it is opened. Going back finds the list where it was. */
export function RecordsScreen({ first, query = {}, back }: RecordsScreenProps) {
  const { go } = useApp()
  const [opened, setOpened] = useState<string>()
  const [place, setPlace] = useState<HistoryPlace>({ query, index: 0 })
  if (first !== undefined) return <RecordScreen session={first.session} onBack={first.onBack} />
  if (opened !== undefined) return <RecordScreen session={opened} onBack={() => setOpened(undefined)} />
  const open = ({ status, session }: HistoryRow) =>
    status === 'open' ? go({ name: 'session', session }) : setOpened(session)
  return (
    <HistoryList
      place={place}
      onPlace={setPlace}
      onOpen={open}
      back={back && <BackLink {...back}>{back.name}</BackLink>}
    />
  )
}
