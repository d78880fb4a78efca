import { useState } from 'react'
import { errorSentence } from '../../../shared/text/errors'
import { SIGN_IN_TEXT } from '../../../shared/text/frame'
import { call } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { PinQuestion } from './PinQuestion'

/** A manager's name and PIN; the right PIN signs in. */
export function ManagerPin({ onDone }: { readonly onDone: () => void }) {
  const { data } = useQuery('app.directory', {}, ['directory'])
  const [error, setError] = useState<string>()
  if (data === undefined) return null
  const managers = data.people.filter(({ role, hasLeft }) => role === 'manager' && !hasLeft)
  const signIn = async (person: string, pass: string) => {
    const result = await call('people.sign-in', { person, pass })
    setError(result.ok ? undefined : errorSentence(result.error))
    if (result.ok) onDone()
  }
  if (managers.length === 0) return <p>{SIGN_IN_TEXT.nobody}</p>
  return (
    <PinQuestion
      people={managers}
      heading={SIGN_IN_TEXT.who}
      error={error}
      onPass={(person, pass) => void signIn(person, pass)}
    />
  )
}
