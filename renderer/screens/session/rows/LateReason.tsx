import { ROW_TEXT } from '../../../../shared/text/session'
import { TextField } from '../../../components/TextField'
import type { RowProps } from './row-props'

/** What is added to a passed pause says why it comes late (rule R18). */
export function LateReason({ line, late, access, actions }: RowProps) {
  if (access !== 'passed') return null
  return (
    <TextField
      label={ROW_TEXT.lateReason}
      compact
      value={late}
      onChange={(reason) => actions.sayLate(line.id, reason)}
      onEnter={() => actions.tick(line.id)}
    />
  )
}
