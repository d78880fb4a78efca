import {
  CalendarDays,
  Camera,
  Check,
  CircleDot,
  Hash,
  ListChecks,
  type LucideIcon,
  PenLine,
  Tag,
  TextCursorInput,
  Timer,
  Layers,
} from 'lucide-react'
import type { AnswerKind } from '../../../shared/checklist/draft/answers'

export const ANSWER_ICONS: Readonly<Record<AnswerKind | 'several', LucideIcon>> = {
  tick: Check,
  timer: Timer,
  lot: Tag,
  number: Hash,
  choice: CircleDot,
  choices: ListChecks,
  text: TextCursorInput,
  date: CalendarDays,
  photo: Camera,
  signature: PenLine,
  several: Layers,
}
