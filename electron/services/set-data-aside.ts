import { mkdirSync, renameSync, existsSync } from 'node:fs'
import path from 'node:path'
import { onDisk } from '../storage/storage-error'

const PARTS = ['catalog.json', 'catalog.json.bak', 'index', 'clinic-log', 'sessions', 'evidence']

/** Moves the example's records into `quarantine/example-…`: even example data is not erased by the program. */
export function setDataAside(root: string, at: string): void {
  onDisk(() => {
    const aside = path.join(root, 'quarantine', `example-${at.slice(0, 19).replaceAll(/[-:]/g, '')}`)
    mkdirSync(aside, { recursive: true })
    for (const part of PARTS) {
      const from = path.join(root, part)
      if (existsSync(from)) renameSync(from, path.join(aside, part))
    }
  })
}
