import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './paths.mjs'

const readOrEmpty = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Does `work` unless the stamp in `file` says that it was done for the same `value`. A failed `work` leaves no stamp. */
export async function unlessStamped(file, value, work) {
  if (readOrEmpty(file) === value) return
  await work()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, value)
}

/** Every file under the given files and folders of the project, in a fixed order. */
function filesUnder(name) {
  const entries = readdirSync(path.join(ROOT, name), { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
}

/** One hash over the names and bytes of files and whole folders (a name that ends with `/`). */
export function contentHash(names) {
  const files = names.flatMap((name) => (name.endsWith('/') ? filesUnder(name) : [path.join(ROOT, name)])).sort()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}
