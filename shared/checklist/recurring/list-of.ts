import type { Checklist, Line } from '../checklist'
import type { Recurs } from '../recurs'

type Check = Pick<Line, 'id' | 'label' | 'short' | 'help' | 'source'> & Partial<Line>

interface Words {
  readonly id: string
  readonly name: string
  readonly instruction: string
}

/** Signing closes the list; nothing else hangs on it. */
const SIGNED: Line = {
  id: 'list-signed',
  label: 'Everything above seen, list signed',
  short: 'Sign and seal',
  help: 'Sign with your hand or your PIN. The record is sealed, and the list is due again by the calendar.',
  source: 'BAMC 6.4',
  level: 'must',
  fields: [{ id: 'signature', kind: 'signature', label: 'Your signature' }],
  notApplicable: { kind: 'never' },
  closedBySeal: true,
}

/** A recurring list: one pause, its checks, and the signature. */
export function listOf({ id, name, instruction }: Words, recurs: Recurs, checks: readonly Check[]): Checklist {
  return {
    id,
    name,
    version: 1,
    sections: [
      {
        kind: 'pause',
        id: 'list',
        name,
        instruction,
        door: { label: 'List is signed', before: 'Before the list is signed', passed: 'List signed' },
        lines: [
          ...checks.map((check): Line => ({
            level: 'required',
            fields: [],
            notApplicable: { kind: 'never' },
            ...check,
          })),
          SIGNED,
        ],
      },
    ],
    recurs,
  }
}
