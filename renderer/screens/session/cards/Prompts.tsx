import { HelpCircle } from 'lucide-react'
import { linesOf } from '../../../../shared/checklist/checklist'
import { PROMPT_TEXT } from '../../../../shared/text/cards'
import { FAST_LINES } from '../../../../shared/session/line-changes'
import { Button } from '../../../components/Button'
import { useOpenSession } from '../session-context'
import styles from './Prompts.module.css'
import { duePrompt, lineSettledAt, type Prompt } from './due-prompt'
import { useCardCall, type CardCall } from './use-card-call'
import { useNow } from './use-now'

/** One question at a time, inline: it waits for its answer and holds nothing up. */
export function Prompts() {
  const { state, context } = useOpenSession()
  const prompt = duePrompt(state, context, useNow())
  const call = useCardCall()
  if (prompt === undefined) return null
  return (
    <section className={styles['bar']} role="status" aria-label={PROMPT_TEXT.region}>
      <HelpCircle size={24} aria-hidden="true" />
      <p className={styles['words']}>
        {prompt.about === 'fast-completion'
          ? PROMPT_TEXT.fast(FAST_LINES, prompt.seconds)
          : `${PROMPT_TEXT.gapSince(prompt.minutes)} ${PROMPT_TEXT.gap}`}
        {call.error !== undefined && <span className={styles['error']}>{call.error}</span>}
      </p>
      <div className={styles['answers']}>
        {prompt.about === 'fast-completion' ? (
          <FastAnswers prompt={prompt} call={call} />
        ) : (
          <GapAnswers minutes={prompt.minutes} call={call} />
        )}
      </div>
    </section>
  )
}

interface FastAnswersProps {
  readonly prompt: Extract<Prompt, { about: 'fast-completion' }>
  readonly call: CardCall
}

function FastAnswers({ prompt, call }: FastAnswersProps) {
  const { state, context, show } = useOpenSession()
  const note = (text: string) => call.run('session.note', { text, about: 'fast-completion' })
  const correct = async () => {
    const line = lineSettledAt(state, prompt.seq)
    const place = linesOf(context.checklist).find((candidate) => candidate.line.id === line)
    if ((await note(PROMPT_TEXT.fastNoNote(prompt.seconds))) && place !== undefined) show(place.section.id, line)
  }
  return (
    <>
      <Button onPress={() => void note(PROMPT_TEXT.fastYesNote(prompt.seconds))}>{PROMPT_TEXT.fastYes}</Button>
      <Button onPress={() => void correct()}>{PROMPT_TEXT.fastNo}</Button>
    </>
  )
}

function GapAnswers({ minutes, call }: { readonly minutes: number; readonly call: CardCall }) {
  const note = (text: string) => call.run('session.note', { text, about: 'silent-gap' })
  const logBreak = async () => {
    if (await note(PROMPT_TEXT.gapBreakNote(minutes))) await call.run('session.start-break', {})
  }
  return (
    <>
      <Button onPress={() => void note(PROMPT_TEXT.gapWorkingNote(minutes))}>{PROMPT_TEXT.gapWorking}</Button>
      <Button onPress={() => void logBreak()}>{PROMPT_TEXT.gapBreak}</Button>
    </>
  )
}
