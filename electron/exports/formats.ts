import { CSV, CSV_SESSIONS } from './csv'
import type { ExportFormat } from './export-format'
import { JSON_LINES } from './json-lines'

/** Every export format that is a plain row of bytes; a new one is its writer and a line here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [CSV, CSV_SESSIONS, JSON_LINES]
