import { useState } from 'react'
import { HistoryList } from './HistoryList'
import { RecordScreen } from './RecordScreen'

export interface RecordsScreenProps {
  /** A record to show at once, and where its way back leads. */
  readonly first?: { readonly session: string; readonly onBack: () => void }
}

/** History: the list of sealed sessions, and one record when it is opened. Going back finds the list where it was. */
export function RecordsScreen({ first }: RecordsScreenProps) {
  const [opened, setOpened] = useState<string>()
  const [index, setIndex] = useState(0)
  if (first !== undefined) return <RecordScreen session={first.session} onBack={first.onBack} />
  if (opened !== undefined) return <RecordScreen session={opened} onBack={() => setOpened(undefined)} />
  return <HistoryList index={index} onIndex={setIndex} onOpen={setOpened} />
}
