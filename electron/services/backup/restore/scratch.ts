import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { DataFolder } from '../../../storage/data-folder'
import { toStorageError } from '../../../storage/storage-error'
import { randomText } from '../../ids'

/** On the disk of the data folder, so that files can be moved into place, and as private as it is. */
const NAME = 'scratch'

/** Gives work a folder of its own, which goes whatever becomes of the work. */
export async function inScratch<T>(data: DataFolder, work: (root: string) => Promise<T>): Promise<T> {
  const root = path.join(data.root, NAME, randomText(8))
  await fs.mkdir(root, { recursive: true, mode: 0o700 })
  try {
    return await work(root)
  } finally {
    // What is left is swept at the next start.
    await sweepScratch(data).catch(toStorageError)
  }
}

/** What a crash left behind. */
export async function sweepScratch(data: DataFolder): Promise<void> {
  await fs.rm(path.join(data.root, NAME), { recursive: true, force: true, maxRetries: 3 })
}
