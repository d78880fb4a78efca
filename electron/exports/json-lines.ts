import type { ExportFormat } from './export-format'

/** The journals as they are, byte for byte: each begins with its line `seq` 0 and can be verified by itself. */
export const JSON_LINES: ExportFormat = {
  id: 'jsonl',
  ending: 'jsonl',
  open: () => new Uint8Array(),
  record: ({ journal }) => journal,
}
