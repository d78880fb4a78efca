import { useState } from 'react'
import { contactTime } from '../../../../shared/session/contact-time'
import { timerField } from '../../../../shared/session/rules'
import { minutesAndSeconds } from '../../../../shared/text/checklist'
import { TIMER_TEXT } from '../../../../shared/text/session'
import { CheckTiles } from '../../../components/CheckTiles'
import { Button } from '../../../components/Button'
import { PanelForm } from './PanelForm'
import type { BodyProps } from './row-props'

/** Which zones dried: they are wetted again and their time starts over. */
export function DriedPanel({ line, timer, actions, now }: BodyProps) {
  const zones = (timerField(line)?.zones ?? []).filter((zone) => timer?.zones[zone.id] !== undefined)
  const [chosen, setChosen] = useState<readonly string[]>([])
  if (timer === undefined) return null
  const rewet = async (dried: readonly string[]) => {
    const kept = minutesAndSeconds(Math.floor(contactTime(timer, now()).kept))
    if (!(await actions.run(line.id, 'session.rewet', { line: line.id, zones: [...dried] }))) return
    actions.announce(TIMER_TEXT.driedAgain(minutesAndSeconds(timer.seconds), kept))
    actions.close()
  }
  const all = zones.map(({ id }) => id)
  return (
    <PanelForm
      submit={TIMER_TEXT.driedStart}
      isComplete={chosen.length > 0}
      onSubmit={() => void rewet(chosen)}
      onCancel={actions.close}
    >
      <CheckTiles
        label={TIMER_TEXT.driedWhich}
        compact
        columns={zones.length > 4 ? 4 : zones.length}
        options={zones}
        value={chosen}
        onChange={setChosen}
      />
      <div>
        <Button onPress={() => void rewet(all)}>{TIMER_TEXT.driedAll}</Button>
      </div>
    </PanelForm>
  )
}
