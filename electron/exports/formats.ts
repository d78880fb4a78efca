import { CSV } from './csv'
import type { ExportFormat } from './export-format'
import { JSON_LINES } from './json-lines'

/** Every export format there is; a new one is its writer and a line here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [CSV, JSON_LINES]
