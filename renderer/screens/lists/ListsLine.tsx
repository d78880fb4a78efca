import { LISTS_TEXT } from '../../../shared/text/lists'
import { Button } from '../../components/Button'
import { useApp } from '../frame/app-context'
import { useDueLists } from './use-due-lists'

/** The board's one quiet line about recurring lists; nothing where the clinic has none. */
export function ListsLine() {
  const { go } = useApp()
  const lists = useDueLists()
  if (lists === undefined || lists.length === 0) return null
  return (
    <Button onPress={() => go({ name: 'lists' })}>
      {LISTS_TEXT.due(lists.filter(({ state }) => state === 'due'))}
    </Button>
  )
}
