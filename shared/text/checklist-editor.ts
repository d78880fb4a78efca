import type { AskedIf, Checklist, Line } from '../checklist/checklist'
import { linesOf } from '../checklist/checklist'
import { type AnswerKind, picksOf } from '../checklist/draft/answers'
import type { LineChange, LineDifference, LinePart } from '../checklist/draft/difference'
import type { Weakening } from '../checklist/draft/exceptions'
import type { DraftFault } from '../checklist/draft/faults'
import type { Clash, ClashPart } from '../checklist/draft/take-newer'
import { lengthAdvice, readingSeconds } from '../checklist/draft/reading-time'

const quoted = (words: string) => (words.trim() === '' ? 'a line without words' : `“${words.trim()}”`)
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const counted = (count: number, unit: string) => (count === 1 ? `1 ${unit}` : `${count} ${unit}s`)

type Coded<C extends DraftFault['code']> = { [P in C]: Extract<DraftFault, { code: P }> & { readonly code: P } }[C]
type FaultSentences = { readonly [C in DraftFault['code']]: (fault: Coded<C>, words: string) => string }

const FAULTS: FaultSentences = {
  'name-missing': () => 'The checklist has no name. Give it one.',
  'words-missing': () =>
    'A pause lacks its name, its instruction or the words of its door. Press Rename and fill them in.',
  'too-many-lines': ({ name, count }) => `${name} holds ${count} lines. 9 is the limit. Move or merge some first.`,
  'no-lines': ({ name }) => `${name} has no line yet. Add one.`,
  'label-missing': () => 'A line has no words yet. Write them, or remove the line.',
  'short-missing': (_fault, words) => `${words} has no short form for the list beside the button. Give it one.`,
  'same-id': ({ id }) => `Two lines share the id ${id}. Remove one of them.`,
  'answer-words-missing': (_fault, words) => `${words}: an answer has no words yet. Write them.`,
  'same-answers': ({ label }, words) => `${words}: two answers of “${label}” read the same. Tell them apart.`,
  'number-range': ({ label }, words) =>
    `${words}: the limits of “${label}” do not fit. The highest is above the lowest.`,
  'answer-changed': (_fault, words) =>
    `${words}: RoomReady’s rules read this answer. Bring the line back as it was, then change its words only.`,
  'out-of-order': ({ before }, words) => `${words} comes after ${quoted(before)}. Put it below that line.`,
  'asked-if-later': ({ before }, words) => `${words} waits for ${quoted(before)}, which comes later. Move one of them.`,
  'asked-if-gone': (_fault, words) => `${words} waits for an answer that is gone. Choose another.`,
  'always-asked': (_fault, words) => `${words} is always asked: RoomReady works with it.`,
  structure: ({ label }) =>
    `${quoted(label)} cannot be used like this: RoomReady works with it. Discard the draft and begin anew.`,
}

/** What a person reads about a draft that cannot be put in use yet: what is wrong, then what to do. */
export function faultSentence<C extends DraftFault['code']>(fault: Coded<C>): string {
  const sentence: (fault: Coded<C>, words: string) => string = FAULTS[fault.code]
  return upperFirst(sentence(fault, quoted(fault.words ?? '')))
}

const PARTS: Readonly<Record<LinePart, string>> = {
  answer: 'how it is answered',
  level: 'how much it counts',
  'not-applicable': 'when it does not apply',
  help: 'help text',
  source: 'source',
  short: 'short form',
  'if-problem': 'what to do about a problem',
  'asked-if': 'when it is asked',
  'ask-every': 'how often it is asked',
  order: 'its order',
  once: 'whether it is needed once',
  repeats: 'whether it repeats',
}

/** One or two words for the row of a changed line. */
export function changeWord(change: LineChange): string {
  switch (change.how) {
    case 'added':
      return 'New'
    case 'removed':
      return 'Removed'
    case 'reworded':
      return 'Reworded'
    case 'moved':
      return 'Moved'
    case 'changed':
      return upperFirst(PARTS[change.part])
  }
}

/** One sentence a changed line. */
export function differenceSentence({ label, changes }: LineDifference): string {
  const words = changes.flatMap((change): string[] => {
    switch (change.how) {
      case 'added':
        return ['new line']
      case 'removed':
        return ['removed']
      case 'reworded':
        return [`reworded, was ${quoted(change.before)}`]
      case 'moved':
        return [change.from === change.to ? `moved within ${change.to}` : `moved from ${change.from} to ${change.to}`]
      case 'changed':
        return []
    }
  })
  const parts = changes.flatMap((change) => (change.how === 'changed' ? PARTS[change.part] : []))
  const all = [...words, ...(parts.length === 0 ? [] : [`changed: ${parts.join(', ')}`])]
  return `${upperFirst(quoted(label))}: ${all.join('; ')}.`
}

export function wordsSentence({ before, now }: { readonly before: string; readonly now: string }): string {
  return `“${before}” is now “${now}”.`
}

const CLASHES: Readonly<Record<ClashPart, string>> = {
  words: 'its words',
  answer: 'how it is answered',
  line: 'whether it is there',
  rest: 'what goes with it',
}

/** What the clinic and a newer shipped version both changed, and whose change stands. */
export function clashSentence({ label, what, stands, theirs }: Clash): string {
  const whose = stands === 'own' ? 'Yours stays' : 'RoomReady’s comes in, because its rules read the answer'
  const other = theirs === undefined ? '' : ` RoomReady now says ${quoted(theirs)}.`
  return `${upperFirst(quoted(label))}: ${CLASHES[what]}. ${whose}.${other}`
}

export function weakeningSentence({ label, how }: Weakening): string {
  return how === 'off'
    ? `${quoted(label)} is switched off. It is critical in the shipped list.`
    : `${quoted(label)} is weaker than in the shipped list.`
}

/** `Reads aloud in about 4 seconds.`, and what could be better. */
export function readingWords(label: string): {
  readonly words: string
  readonly advice: string
  readonly isGood: boolean
} {
  const seconds = readingSeconds(label)
  const advice = lengthAdvice(label)
  const sentences = {
    long: 'Use shorter words: one breath is 6 seconds.',
    'many-words': '9 words at most are said in one breath.',
    'few-words': '3 words or more say what is finished.',
  }
  return {
    words: seconds === 0 ? 'Nothing to read aloud yet.' : `Reads aloud in about ${counted(seconds, 'second')}.`,
    advice: advice === undefined ? (seconds === 0 ? '' : 'Good length.') : sentences[advice],
    isGood: advice === undefined && seconds > 0,
  }
}

export const ANSWER_WORDS: Readonly<Record<AnswerKind | 'several', string>> = {
  tick: 'Tick',
  choice: 'Choice',
  choices: 'Several choices',
  number: 'Reading',
  text: 'Text',
  date: 'Day',
  lot: 'Lot, expiry',
  timer: 'Contact timer',
  photo: 'Photo',
  signature: 'Signature',
  several: 'Several answers',
}

const ENDS: Readonly<Record<string, string>> = {
  done: 'done',
  'not-applicable': 'not applicable',
  problem: 'a problem',
}

/** What a condition asks for: `Power is Mains`. */
export function askedIfWords(list: Checklist, { line: id, field: fieldId, is }: AskedIf): string {
  const source: Line | undefined = linesOf(list).find(({ line }) => line.id === id)?.line
  const field = source?.fields.find((known) => known.id === fieldId)
  const picks = field === undefined ? [] : picksOf(field)
  const answers = is.map((answer) => picks.find((pick) => pick.id === answer)?.label ?? ENDS[answer] ?? answer)
  const what = source === undefined ? 'a line that is gone' : quoted(source.label)
  return `Only if ${what} is: ${answers.join(' / ')}`
}
