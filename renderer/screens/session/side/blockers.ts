import type { LotGround } from '../../../../shared/catalog/lot-rules'
import type { Checklist, Line } from '../../../../shared/checklist/checklist'
import { linesOf } from '../../../../shared/checklist/checklist'
import type { SaveState } from '../../../../shared/ipc/views'
import type { Blocker } from '../../../../shared/session/doors'
import type { SessionState } from '../../../../shared/session/state'
import { minutesAndSeconds } from '../../../../shared/text/checklist'
import { NOT_SAVED_TEXT, SIDE_TEXT } from '../../../../shared/text/session'
import type { CheckState } from '../../../components/CheckGlyph'
import type { Draft } from '../fields/draft'
import { isPartFilled } from '../row-state'

/** One line of the list beside the locked button. */
export interface ListedBlocker {
  readonly id: string
  readonly short: string
  /** One or two words on the right: what it still is. */
  readonly word: string
  readonly glyph: CheckState | 'saving' | 'incident'
  readonly shape: 'octagon' | 'square'
  /** 0 to 1 of a running contact time. */
  readonly left?: number
  readonly section?: string
  readonly line?: string
}

/** What keeps the door closed, in the order of urgency: saving, timers, problems, rules, missing fields, to do. */
export function listBlockers(
  blockers: readonly Blocker[],
  save: SaveState,
  state: SessionState,
  checklist: Checklist,
  drafts: Readonly<Record<string, Draft>>,
  lots: LotGround,
): readonly ListedBlocker[] {
  const places = new Map(linesOf(checklist).map((place) => [place.line.id, place]))
  const listed = blockers.map((blocker, index): ListedBlocker => {
    const place = places.get(blocker.line ?? '')
    const timer = state.timers[blocker.line ?? '']
    return {
      id: `${blocker.kind}-${blocker.line ?? index}`,
      short: blocker.short,
      ...lookOf(blocker, place?.line, state, drafts, lots),
      shape: place?.line.level === 'must' ? 'octagon' : 'square',
      ...(blocker.seconds !== undefined && timer !== undefined && { left: blocker.seconds / timer.seconds }),
      ...(place !== undefined && { section: place.section.id, line: place.line.id }),
    }
  })
  const ordered = [...listed.filter(({ glyph }) => glyph !== 'todo'), ...listed.filter(({ glyph }) => glyph === 'todo')]
  return save.state === 'saved' ? ordered : [savingBlocker(save), ...ordered]
}

function savingBlocker({ fault }: Extract<SaveState, { state: 'unsaved' }>): ListedBlocker {
  return {
    id: 'saving',
    short: NOT_SAVED_TEXT.mustWork,
    word: NOT_SAVED_TEXT.fault(fault),
    glyph: 'saving',
    shape: 'square',
  }
}

function lookOf(
  blocker: Blocker,
  line: Line | undefined,
  state: SessionState,
  drafts: Readonly<Record<string, Draft>>,
  lots: LotGround,
): Pick<ListedBlocker, 'word' | 'glyph'> {
  const { word } = SIDE_TEXT
  switch (blocker.kind) {
    case 'timer':
      return (blocker.seconds ?? 0) > 0
        ? { word: word.timer(minutesAndSeconds(blocker.seconds ?? 0)), glyph: 'timer' }
        : { word: word.todo, glyph: 'todo' }
    case 'problem':
      return { word: word.problem, glyph: 'problem' }
    case 'rule':
      return ruleLook(blocker)
    case 'to-do': {
      const isPart = line !== undefined && isPartFilled(line, state.lines[line.id], drafts[line.id] ?? {}, lots)
      return isPart ? { word: word.missing, glyph: 'part' } : { word: word.todo, glyph: 'todo' }
    }
  }
}

function ruleLook({ because, line }: Blocker): Pick<ListedBlocker, 'word' | 'glyph'> {
  const { word } = SIDE_TEXT
  if (line === 'incident-report') return { word: word.incident, glyph: 'incident' }
  if (because?.code === 'on-break') return { word: word.break, glyph: 'incident' }
  if (because?.code === 'gloves-needed') return { word: word.gloves, glyph: 'incident' }
  return { word: word.rule, glyph: 'problem' }
}
