import { useState } from 'react'
import type { Checklist } from '../../../shared/checklist/checklist'
import { placeOf } from '../../../shared/checklist/draft/lines'

/** Which pause is shown, and which of its lines is picked: the first, where nobody picked another. */
export function usePicked(list: Checklist) {
  const [section, setSection] = useState<string>()
  const [line, setLine] = useState<string>()
  const shown = list.sections.find(({ id }) => id === section) ?? list.sections[0]
  const isHere = line !== undefined && placeOf(list, line)?.section.id === shown?.id
  return {
    shown: shown?.id ?? '',
    onShow: (next: string) => {
      setSection(next)
      setLine(undefined)
    },
    picked: isHere ? line : shown?.lines[0]?.id,
    onPick: (next: string | undefined) => {
      setLine(next)
      const place = next === undefined ? undefined : placeOf(list, next)
      // A line that is just being added has no place yet: it comes to the pause that is shown.
      if (place !== undefined) setSection(place.section.id)
    },
  }
}
