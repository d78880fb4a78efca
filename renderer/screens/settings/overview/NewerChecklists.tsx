import { CHECKLISTS_TEXT } from '../../../../shared/text/checklist-screen'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { useApp } from '../../frame/app-context'

const TEXT = CHECKLISTS_TEXT.newer

/** One quiet line while newer versions of the clinic's checklists wait to be looked at. */
export function NewerChecklists() {
  const { go } = useApp()
  const { data: rows = [] } = useQuery('checklists.list', {}, ['directory'])
  const waiting = rows.filter(({ hasNewer }) => hasNewer)
  const [first] = waiting
  if (first === undefined) return null
  return (
    <p>
      {TEXT.line(waiting.map(({ name }) => name))}{' '}
      <Button variant="link" onPress={() => go({ name: 'checklists', checklist: first.id })}>
        {TEXT.see}
      </Button>
    </p>
  )
}
