import { useState } from 'react'
import { errorSentence } from '../../../../shared/text/errors'
import { STAFF_TEXT } from '../../../../shared/text/staff'
import { useQuery } from '../../../api/use-query'
import { classNames } from '../../../components/class-names'
import { useOpener } from '../use-opener'
import { useWantedItem } from '../use-wanted-item'
import { NewPerson } from './NewPerson'
import { PeopleList } from './PeopleList'
import styles from './people.module.css'
import { PersonEditor } from './PersonEditor'

/** Who works here; the one that is picked opens beside the list, below it on a narrow screen. */
export function PeopleSection() {
  const { data: people, error } = useQuery('staff.list', {}, ['directory'])
  const [open, setOpen] = useState(useWantedItem())
  const opener = useOpener()
  if (error !== undefined) return <p role="alert">{errorSentence(error)}</p>
  if (people === undefined) return <p className="muted">{STAFF_TEXT.loading}</p>
  const person = people.find(({ id }) => id === open)
  const show = (id: string) => {
    opener.remember()
    setOpen(id)
  }
  const close = () => {
    setOpen(undefined)
    opener.giveBack()
  }
  return (
    <div className={classNames(styles['section'], open !== undefined && styles['withEditor'])}>
      <PeopleList people={people} open={open} onOpen={show} onAdd={() => show('new')} />
      {open === 'new' && <NewPerson onClose={close} onAdded={setOpen} />}
      {person !== undefined && <PersonEditor key={person.id} person={person} onClose={close} />}
    </div>
  )
}
