import { type Checklist, linesOf } from '../../../shared/checklist/checklist'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'

/**
 * One pause with this many lines that are only ticked, labelled as the built-in checklist's own: what a tick costs can
 * then be measured on all of them, and every form can show the same.
 */
export function plainChecklist(count: number): Checklist {
  const labels = linesOf(SCALP_MICROPIGMENTATION).map(({ line }) => line.label)
  const lines = Array.from({ length: count }, (_, index) => {
    const label = labels[index % labels.length] ?? ''
    return {
      id: `line-${index + 1}`,
      label: index < labels.length ? label : `${label} (${index + 1})`,
      short: `Line ${index + 1}`,
      help: 'A line to measure with.',
      source: '',
      level: index % 2 === 0 ? ('must' as const) : ('required' as const),
      fields: [],
      notApplicable: { kind: 'never' as const },
    }
  })
  const door = { label: 'Measuring may end', before: 'Before measuring ends', passed: 'Measured' }
  const id = `plain-${count}`
  return {
    id,
    name: `${count} plain lines`,
    version: 1,
    sections: [{ kind: 'pause', id: 'all', name: 'All lines', instruction: 'Tick each line.', door, lines }],
  }
}
