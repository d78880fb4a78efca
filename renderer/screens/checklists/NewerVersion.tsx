import { useMemo } from 'react'
import type { Checklist } from '../../../shared/checklist/checklist'
import { differenceOf, type LineDifference } from '../../../shared/checklist/draft/difference'
import { placeOf } from '../../../shared/checklist/draft/lines'
import type { TakenIn } from '../../../shared/checklist/draft/take-newer'
import type { Field } from '../../../shared/checklist/field'
import { clashSentence, differenceSentence, wordsSentence } from '../../../shared/text/checklist-editor'
import { CHECKLISTS_TEXT } from '../../../shared/text/checklist-screen'
import { Button } from '../../components/Button'
import styles from './NewerVersion.module.css'

const TEXT = CHECKLISTS_TEXT.newer

interface NewerVersionProps {
  readonly inUse: Checklist
  readonly newer: TakenIn
  readonly onTake: () => void
}

/** What the list in use would become with what shipped since; it comes as a draft, never by itself. */
export function NewerVersion({ inUse, newer, onTake }: NewerVersionProps) {
  const { words, lines } = useMemo(() => differenceOf(inUse, newer.list), [inUse, newer])
  const changes = [...words.map(wordsSentence), ...lines.map((line) => told(line, inUse, newer.list))]
  return (
    <section className={styles['newer']} aria-label={TEXT.title}>
      <h2>{TEXT.title}</h2>
      <p className={styles['about']}>{TEXT.about}</p>
      <h3>{TEXT.changes}</h3>
      {changes.length === 0 ? <p>{TEXT.nothing}</p> : <Sentences all={changes} />}
      {newer.clashes.length > 0 && (
        <>
          <h3>{TEXT.clashes}</h3>
          <Sentences all={newer.clashes.map(clashSentence)} />
        </>
      )}
      <Button block onPress={onTake}>
        {TEXT.take}
      </Button>
    </section>
  )
}

/** With the questions that a line asks anew, and those that it no longer asks. */
function told(line: LineDifference, before: Checklist, now: Checklist): string {
  const [was = [], is = []] = [before, now].map((list) => placeOf(list, line.line)?.line.fields)
  const isAnswer = line.changes.some((change) => change.how === 'changed' && change.part === 'answer')
  const without = (fields: readonly Field[], others: readonly Field[]) =>
    fields.filter(({ id }) => !others.some((other) => other.id === id)).map(({ label }) => label)
  const asked = isAnswer ? TEXT.asked(without(is, was), without(was, is)) : ''
  return `${differenceSentence(line)}${asked}`
}

function Sentences({ all }: { readonly all: readonly string[] }) {
  return (
    <ul className={styles['sentences']}>
      {all.map((sentence, place) => (
        <li key={`${place} ${sentence}`}>{sentence}</li>
      ))}
    </ul>
  )
}
