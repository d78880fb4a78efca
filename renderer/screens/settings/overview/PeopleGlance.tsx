import { expiryWords } from '../../../../shared/text/checklist'
import { OVERVIEW_TEXT } from '../../../../shared/text/overview'
import { STAFF_TEXT } from '../../../../shared/text/staff'
import { useQuery } from '../../../api/use-query'
import { Glance } from './Glance'
import { useGoTo } from './use-go-to'

/** Who works here, and as what; those who left come last. */
export function PeopleGlance() {
  const { data: people } = useQuery('staff.list', {}, ['directory'])
  const open = useGoTo('people')
  if (people === undefined) return null
  const { title, columns } = OVERVIEW_TEXT.people
  const ordered = [...people.filter(({ hasLeft }) => !hasLeft), ...people.filter(({ hasLeft }) => hasLeft)]
  return (
    <Glance
      title={title}
      columns={columns}
      rows={ordered.map(({ id, name, role, leftAt }) => ({
        id,
        name,
        cells: [leftAt === undefined ? STAFF_TEXT.roles[role] : STAFF_TEXT.left(expiryWords(leftAt))],
      }))}
      add={STAFF_TEXT.add}
      edit={STAFF_TEXT.edit}
      editName={STAFF_TEXT.editName}
      onOpen={open}
    />
  )
}
