import { CalendarCheck, CalendarClock, CircleCheck, Play } from 'lucide-react'
import { useState } from 'react'
import type { DueList } from '../../../shared/checklist/due-list'
import type { Person } from '../../../shared/people/person'
import { errorSentence } from '../../../shared/text/errors'
import { FRAME_TEXT } from '../../../shared/text/frame'
import { LISTS_TEXT as TEXT } from '../../../shared/text/lists'
import { call } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { EmptyState } from '../../components/EmptyState'
import { Tiles } from '../../components/Tiles'
import { useApp } from '../frame/app-context'
import { RoomPage } from '../room/RoomPage'
import { PersonPin } from '../sign-in/PersonPin'
import styles from './ListsScreen.module.css'
import { useDueLists } from './use-due-lists'

const keyOf = ({ list, room }: DueList) => (room === undefined ? list : `${list} ${room.id}`)

/** All recurring lists in use: which are due, when each was signed last, and the way into one. */
export function ListsScreen() {
  const { go } = useApp()
  const lists = useDueLists()
  const [picked, setPicked] = useState<string>()
  const open = lists?.filter(({ state }) => state !== 'under-way') ?? []
  const chosen = open.find((list) => keyOf(list) === picked)
  return (
    <RoomPage title={TEXT.title} who={<Who list={chosen} />}>
      <h2>{TEXT.what}</h2>
      {lists === undefined && <p className="muted">{FRAME_TEXT.loading}</p>}
      {lists?.length === 0 && (
        <EmptyState icon={<CalendarCheck size={40} aria-hidden="true" />} title={TEXT.title}>
          {TEXT.none}
        </EmptyState>
      )}
      <UnderWay
        lists={lists?.filter(({ state }) => state === 'under-way') ?? []}
        onGoOn={(session) => go({ name: 'session', session })}
      />
      {open.length > 0 && (
        <Tiles
          label={TEXT.title}
          labelHidden
          look="list"
          columns={1}
          options={open.map((list) => ({
            id: keyOf(list),
            label: `${TEXT.name(list)}: ${TEXT.state[list.state].toLowerCase()}`,
            sub: TEXT.facts(list),
            mark:
              list.state === 'due' ? (
                <CalendarClock size={24} className={styles['due']} aria-hidden="true" />
              ) : (
                <CircleCheck size={24} className={styles['done']} aria-hidden="true" />
              ),
          }))}
          value={picked ?? null}
          onChange={setPicked}
        />
      )}
      {lists !== undefined && lists.length > 0 && <p className="muted">{TEXT.about}</p>}
    </RoomPage>
  )
}

function UnderWay(props: { readonly lists: readonly DueList[]; readonly onGoOn: (session: string) => void }) {
  return props.lists.map((list) => {
    const { session } = list
    return session === undefined ? null : (
      <div key={keyOf(list)} className={styles['open']}>
        <div>
          <b>
            <bdi>{TEXT.name(list)}</bdi>
          </b>
          <p className="muted small">{TEXT.facts(list)}</p>
        </div>
        <Chip tone="busy" icon={<Play size={16} aria-hidden="true" />}>
          {TEXT.state['under-way']}
        </Chip>
        <Button variant="primary" onPress={() => props.onGoOn(session)}>
          {TEXT.goOn(TEXT.name(list))}
        </Button>
      </div>
    )
  })
}

/** Who goes through the list that is picked; the PIN opens it. */
function Who({ list }: { readonly list: DueList | undefined }) {
  const { go } = useApp()
  const { data } = useQuery('app.directory', {}, ['directory'])
  const [error, setError] = useState<string>()
  if (data === undefined) return <p className="muted">{FRAME_TEXT.loading}</p>
  const start = async (person: Person, pass: string) => {
    if (list === undefined) return
    const room = list.room === undefined ? {} : { room: list.room.id }
    const result = await call('lists.start', { list: list.list, ...room, technician: person.id, pass })
    if (result.ok) go({ name: 'session', session: result.value.session })
    else setError(errorSentence(result.error))
  }
  return (
    <PersonPin
      label={TEXT.who}
      people={data.people.filter(({ hasLeft }) => !hasLeft)}
      nobody={TEXT.nobody}
      choose={TEXT.choose}
      hint={TEXT.pinOpens}
      waits={list === undefined ? TEXT.pickFirst : undefined}
      error={error}
      onPass={(person, pass) => void start(person, pass)}
    />
  )
}
