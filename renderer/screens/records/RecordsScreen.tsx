import { useState } from 'react'
import { HistoryList } from './HistoryList'
import { RecordScreen } from './RecordScreen'

/** History: the list of sealed sessions, and one record when it is opened. Going back finds the list where it was. */
export function RecordsScreen() {
  const [opened, setOpened] = useState<string>()
  const [index, setIndex] = useState(0)
  if (opened !== undefined) return <RecordScreen session={opened} onBack={() => setOpened(undefined)} />
  return <HistoryList index={index} onIndex={setIndex} onOpen={setOpened} />
}
