import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { DICTIONARY } from '../../../shared/text/exports'

/** Takes away what lies aside for a file, the dictionary beside it, or a pack that nobody will finish any more. */
export async function removeUnfinished(target: string): Promise<void> {
  const { dir, name: stem, ext, base } = path.parse(target)
  const files = [base, `${stem}-${DICTIONARY.ending}${ext}`].map((name) => `${name}.part`)
  // A pack's folder has some letters by chance behind its name.
  const isOurs = (name: string) =>
    files.includes(name) || (name.startsWith(`${base}.part-`) && name.length === base.length + 12)
  try {
    for (const name of await readdir(dir)) {
      if (isOurs(name)) await rm(path.join(dir, name), { recursive: true, force: true })
    }
  } catch {
    // A drive that is gone has taken it along.
  }
}
