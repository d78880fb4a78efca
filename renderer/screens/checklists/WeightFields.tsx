import type { Line } from '../../../shared/checklist/checklist'
import { askMinutes } from '../../../shared/checklist/ask-minutes'
import { isFixed, shippedLine } from '../../../shared/checklist/draft/fixed-lines'
import { CHECKLISTS_TEXT as TEXT } from '../../../shared/text/checklist-screen'
import { Segments } from '../../components/Segments'
import { SelectField } from '../../components/SelectField'
import { SwitchField } from '../../components/SwitchField'
import { TextArea } from '../../components/TextArea'
import type { LineEdit } from './Inspector'
import { NumberInput } from './NumberInput'

const LEVELS = ['must', 'required', 'recommended'] as const
type NotApplicableKind = Line['notApplicable']['kind']

/** How much a line counts, when it does not apply, and how often a card comes back. */
export function WeightFields(edit: LineEdit) {
  const { line, changeLine } = edit
  const isLocked = isFixed(line)
  return (
    <>
      {!isLocked && (
        <Segments
          label={TEXT.level}
          options={LEVELS.map((id) => ({ id, label: TEXT.levels[id] }))}
          value={line.level}
          onChange={(level) => changeLine((known) => withLevel(known, level))}
        />
      )}
      {!isLocked && <NotApplicableFields {...edit} />}
      {line.card === 'answer' && (
        <>
          <NumberInput
            label={TEXT.askEvery}
            hint={TEXT.askEveryHint}
            unit={TEXT.minutes}
            value={askMinutes(line) ?? 0}
            least={0}
            most={240}
            isWhole
            onChange={(askEveryMinutes) => changeLine((known) => ({ ...known, askEveryMinutes }))}
          />
          <SwitchField
            label={TEXT.once}
            on={line.atLeastOnce === true}
            onChange={(on) =>
              changeLine(({ atLeastOnce: _before, ...known }) => (on ? { ...known, atLeastOnce: true } : known))
            }
          />
        </>
      )}
    </>
  )
}

/** What must pass always applies; a line that may be left out has to say so again. */
function withLevel(line: Line, level: Line['level']): Line {
  const isNowMust = level === 'must' && line.level !== 'must'
  return { ...line, level, ...(isNowMust && { notApplicable: { kind: 'never' } }) }
}

function NotApplicableFields({ line, shipped, changeLine }: LineEdit) {
  const { notApplicable } = line
  const known = shippedLine(shipped, line.id)?.notApplicable.kind
  // The two that ask the room or the mask policy make sense only where they ship.
  const kinds: readonly NotApplicableKind[] = [
    'never',
    'reason',
    'repeat-session',
    ...(known === 'released-recently' || known === 'mask-policy' ? [known] : []),
  ]
  const suggestions = notApplicable.kind === 'never' ? [] : notApplicable.suggestions
  return (
    <>
      <SelectField
        label={TEXT.notApplicable}
        options={kinds.map((id) => ({ id, label: TEXT.notApplicableKinds[id] }))}
        value={notApplicable.kind}
        onChange={(kind) =>
          changeLine((now) => ({ ...now, notApplicable: kind === 'never' ? { kind } : { kind, suggestions } }))
        }
      />
      {notApplicable.kind !== 'never' && (
        <TextArea
          label={TEXT.reasons}
          hint={TEXT.reasonsHint}
          value={suggestions.join('\n')}
          maxLength={400}
          onChange={(text) =>
            changeLine((now) => ({
              ...now,
              notApplicable: { kind: notApplicable.kind, suggestions: text === '' ? [] : text.split('\n') },
            }))
          }
        />
      )}
    </>
  )
}
