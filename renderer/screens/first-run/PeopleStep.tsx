import { Plus, X } from 'lucide-react'
import { ROLES } from '../../../shared/people/person'
import { setupSentence } from '../../../shared/text/errors'
import { PEOPLE_STEP_TEXT } from '../../../shared/text/setup'
import { IconButton } from '../../components/IconButton'
import { Segments } from '../../components/Segments'
import { TextField } from '../../components/TextField'
import { type PersonDraft, type PinFault, nameFault, nextKey, pinFault } from './draft'
import styles from './PeopleStep.module.css'
import { PinField } from './PinField'
import rooms from './RoomsStep.module.css'
import { StepHead } from './StepHead'
import type { StepProps } from './step-props'

/** As many as the catalog takes. */
const MOST_PEOPLE = 60

/** Who signs here. The first person is the manager that every clinic needs. */
export function PeopleStep({ draft, change, isTried }: StepProps) {
  const { people } = draft
  const update = (key: number, changed: Partial<PersonDraft>) =>
    change({ people: people.map((person) => (person.key === key ? { ...person, ...changed } : person)) })
  const add = () =>
    change({ people: [...people, { key: nextKey(people), name: '', role: 'technician', pin: '', again: '' }] })
  return (
    <>
      <StepHead title={PEOPLE_STEP_TEXT.title} about={PEOPLE_STEP_TEXT.about} />
      <ol className={styles['people']}>
        {people.map((person, index) => {
          const fault = nameFault(people, index)
          const isShown = fault === 'duplicate' || (isTried && fault !== undefined)
          return (
            <li key={person.key} className={styles['person']}>
              <PersonFields
                person={person}
                number={index + 1}
                nameError={isShown ? setupSentence('people', fault) : undefined}
                isTried={isTried}
                update={(changed) => update(person.key, changed)}
              />
              {index > 0 && (
                <div className={styles['remove']}>
                  <IconButton
                    aria-label={PEOPLE_STEP_TEXT.remove(person.name.trim() || PEOPLE_STEP_TEXT.person(index + 1))}
                    onPress={() => change({ people: people.filter(({ key }) => key !== person.key) })}
                  >
                    <X size={22} aria-hidden="true" />
                  </IconButton>
                </div>
              )}
            </li>
          )
        })}
      </ol>
      {people.length < MOST_PEOPLE && (
        <button type="button" className={rooms['add']} onClick={add}>
          <Plus size={24} aria-hidden="true" />
          {PEOPLE_STEP_TEXT.add}
        </button>
      )}
      <p className={styles['hint']}>{PEOPLE_STEP_TEXT.pinHint}</p>
    </>
  )
}

interface PersonFieldsProps {
  readonly person: PersonDraft
  readonly number: number
  readonly nameError: string | undefined
  readonly isTried: boolean
  readonly update: (changed: Partial<PersonDraft>) => void
}

function PersonFields({ person, number, nameError, isTried, update }: PersonFieldsProps) {
  const fault = pinFault(person)
  // A PIN that is still being typed is not yet wrong.
  const isLong = person.pin.length >= 4 && (fault === 'weak-pin' || person.again.length >= person.pin.length)
  const shown = fault !== undefined && (isTried || isLong) ? fault : undefined
  return (
    <fieldset className={styles['fields']}>
      <legend className={styles['legend']}>{PEOPLE_STEP_TEXT.person(number)}</legend>
      <div className={styles['name']}>
        <TextField
          label={PEOPLE_STEP_TEXT.name}
          compact
          value={person.name}
          maxLength={80}
          onChange={(name) => update({ name })}
          error={nameError}
        />
      </div>
      <div className={styles['role']}>
        {number === 1 ? (
          <p className="small muted">{PEOPLE_STEP_TEXT.firstRole}</p>
        ) : (
          <Segments
            label={PEOPLE_STEP_TEXT.role}
            compact
            options={ROLES.map((id) => ({ id, label: PEOPLE_STEP_TEXT.roles[id] }))}
            value={person.role}
            onChange={(role) => update({ role })}
          />
        )}
      </div>
      <PinField
        label={PEOPLE_STEP_TEXT.pin}
        value={person.pin}
        onChange={(pin) => update({ pin })}
        error={shown !== undefined && shown !== 'different' ? pinSentence(shown) : undefined}
      />
      <PinField
        label={PEOPLE_STEP_TEXT.pinAgain}
        value={person.again}
        onChange={(again) => update({ again })}
        error={shown === 'different' ? pinSentence(shown) : undefined}
      />
    </fieldset>
  )
}

function pinSentence(fault: PinFault): string {
  return fault === 'different' ? PEOPLE_STEP_TEXT.different : setupSentence('people', fault)
}
