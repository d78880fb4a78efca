import { OVERVIEW_TEXT } from '../../../../shared/text/overview'
import { ROOM_SETUP_TEXT } from '../../../../shared/text/room-setup'
import { durationWords } from '../../../../shared/text/time'
import { useQuery } from '../../../api/use-query'
import { Glance } from './Glance'
import { useGoTo } from './use-go-to'

/** The rooms on the board, and how long they stay ready. */
export function RoomsGlance() {
  const { data: book } = useQuery('rooms.read', {}, ['directory', 'board'])
  const open = useGoTo('rooms')
  if (book === undefined) return null
  const { title, columns, times, allDay } = OVERVIEW_TEXT.rooms
  const { ready, turnoverTargetMinutes } = book.policy
  const words = times(ready === 'all-day' ? allDay : durationWords(ready), turnoverTargetMinutes)
  return (
    <Glance
      title={title}
      columns={columns}
      rows={book.rooms
        .filter(({ retiredAt }) => retiredAt === undefined)
        .map(({ id, name }) => ({ id, name, cells: [words] }))}
      add={ROOM_SETUP_TEXT.add}
      edit={ROOM_SETUP_TEXT.edit}
      editName={ROOM_SETUP_TEXT.editName}
      onOpen={open}
    />
  )
}
