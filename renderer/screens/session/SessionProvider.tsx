import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { RuleContext } from '../../../shared/session/context'
import { lotGround } from '../../../shared/session/lot-ground'
import { ListUiContext } from './list-ui'
import { nextOpenLine, sectionsOf, workSection } from './sections'
import { SessionContext, type OpenSession } from './session-context'
import { useLineActions } from './use-line-actions'
import type { Act, Refusal, SessionData } from './use-session'

interface SessionProviderProps {
  readonly data: SessionData
  readonly act: Act
  readonly leave: () => void
  readonly announce: (sentence: string) => void
  readonly children: ReactNode
}

interface Place {
  readonly section: string
  readonly line: string | undefined
}

/** Gives the open session, and what is open in its list, to everything below. */
export function SessionProvider({ data, act, leave, announce, children }: SessionProviderProps) {
  const { view, taken, isSaving, now } = data
  const { state, save } = taken
  const context = useMemo<RuleContext>(
    () => ({ checklist: view.checklist, policy: view.policy, products: view.products, supplies: view.supplies }),
    [view],
  )
  const [place, setPlace] = useState<Place>(() => firstPlace(data, context))
  const [refusal, setRefusal] = useState<Refusal>()
  const actAndKeep = useCallback<Act>(
    async (name, input) => {
      setRefusal(undefined)
      const result = await act(name, input)
      if (!result.ok) setRefusal({ ...lineOf(input), error: result.error })
      return result
    },
    [act],
  )
  const { room } = state
  const lots = useCallback(() => lotGround(room, context, now()), [room, context, now])
  const clearRefusal = useCallback(() => setRefusal(undefined), [])
  const show = useCallback(
    (section: string, line?: string) =>
      setPlace((before) => {
        const next = { section, line: line ?? keptLine(before, section) }
        // Going where one is draws nothing anew.
        return next.section === before.section && next.line === before.line ? before : next
      }),
    [],
  )
  const section = sectionsOf(state, context.checklist).find(({ id }) => id === place.section)
  const isHere = section?.lines.some((line) => line.id === place.line) ?? false
  const activeLine = isHere ? place.line : section && nextOpenLine(state, section)
  const value = useMemo<OpenSession>(
    () => ({
      ...{ view, state, context, save, isSaving, now, lots, refusal, clearRefusal, show, activeLine, leave },
      act: actAndKeep,
      section: place.section,
    }),
    [
      view,
      state,
      context,
      save,
      isSaving,
      now,
      lots,
      refusal,
      clearRefusal,
      show,
      activeLine,
      leave,
      actAndKeep,
      place.section,
    ],
  )
  const ui = useLineActions({ state, context, now, act, activeLine, show, announce })
  return (
    <SessionContext value={value}>
      <ListUiContext value={ui}>{children}</ListUiContext>
    </SessionContext>
  )
}

function firstPlace({ taken }: SessionData, { checklist }: RuleContext): Place {
  const section = workSection(taken.state, checklist)
  return { section: section?.id ?? '', line: section && nextOpenLine(taken.state, section) }
}

/** Another section begins at its own first open line. */
function keptLine(before: Place, section: string): string | undefined {
  return before.section === section ? before.line : undefined
}

function lineOf(input: object): { readonly line?: string } {
  return 'line' in input && typeof input.line === 'string' ? { line: input.line } : {}
}
