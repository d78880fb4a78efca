import { BAR_TEXT } from '../../../shared/text/session'
import { clockTime } from '../../../shared/text/time'
import { BackLink, Clock, SessionFacts, TopBar, type SessionFact } from '../../components/TopBar'
import { HandOver } from './cards/HandOver'
import { useOpenSession } from './session-context'
import { useSecond } from './use-second'

/** What the session is about, who works, and what time it is; one way back. */
export function SessionBar() {
  const { view, state, leave } = useOpenSession()
  const technician = view.people.find(({ id }) => id === state.technician)?.name ?? state.technician
  const facts: SessionFact[] = []
  if (state.client !== undefined) {
    facts.push({
      id: 'client',
      content: (
        <>
          {BAR_TEXT.client} <b>{state.client}</b>
        </>
      ),
    })
  }
  if (state.treatment !== undefined) facts.push({ id: 'treatment', content: BAR_TEXT.treatment(state.treatment) })
  if (state.purpose !== 'treatment') facts.push({ id: 'purpose', content: BAR_TEXT.purpose[state.purpose] })
  facts.push({ id: 'technician', content: technician, wideOnly: true })
  return (
    <TopBar
      end={
        <>
          <HandOver />
          <WallClock />
        </>
      }
    >
      <BackLink href="#rooms" onPress={leave}>
        {BAR_TEXT.back}
      </BackLink>
      <SessionFacts title={view.room.name} facts={facts} />
    </TopBar>
  )
}

function WallClock() {
  const { now } = useOpenSession()
  useSecond()
  return <Clock time={clockTime(now())} />
}
