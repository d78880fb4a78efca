import { useMemo } from 'react'
import type { Checklist } from '../../../shared/checklist/checklist'
import { differenceOf } from '../../../shared/checklist/draft/difference'
import type { TakenIn } from '../../../shared/checklist/draft/take-newer'
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
  const changes = [...words.map(wordsSentence), ...lines.map(differenceSentence)]
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

function Sentences({ all }: { readonly all: readonly string[] }) {
  return (
    <ul className={styles['sentences']}>
      {all.map((sentence, place) => (
        <li key={`${place} ${sentence}`}>{sentence}</li>
      ))}
    </ul>
  )
}
