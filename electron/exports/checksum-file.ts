import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'

/** SHA-256 of the files of a folder as `sha256sum -c` reads them: two spaces, names without the folder. */
export async function checksums(folder: string, names: readonly string[]): Promise<string> {
  let text = ''
  for (const name of [...names].sort()) text += `${await sha256OfFile(path.join(folder, name))}  ${name}\n`
  return text
}

async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array)
  return hash.digest('hex')
}
