import type { Breather } from '../../storage/breather'
import { isSessionId, stems } from '../../storage/file-names'
import { onDisk, StorageError } from '../../storage/storage-error'
import type { Program } from '../program'

type Ground = Pick<Program, 'folder' | 'journals'>

const MARK = '"type":"evidence-attached"'
const NAMED = /"sha256":"([0-9a-f]{64})"/g

/** Takes every photo out of `photos` that a journal names; the journals are those of months from `since` on that stay. */
export async function keepPhotosInUse(
  ground: Ground,
  photos: Set<string>,
  stays: (session: string) => boolean,
  breather: Breather,
  { since = '', onFile = () => undefined }: { readonly since?: string; readonly onFile?: () => void } = {},
): Promise<void> {
  keepPhotosOfOpen(ground, photos)
  for (const month of ground.journals.sealedMonths()) {
    if (month < since) continue
    for (const session of ground.journals.listSealed(month)) {
      if (photos.size === 0) return
      onFile()
      if (stays(session)) keepNamed(photos, ground, ground.folder.sealedJournal(month, session).file)
      if (breather.isDue) await breather.pause()
    }
  }
}

/** The same for the sessions that are open now. */
export function keepPhotosOfOpen(ground: Ground, photos: Set<string>): void {
  const { folder } = ground
  for (const session of stems(folder.list('sessions', 'open'), '.jsonl', isSessionId)) {
    if (photos.size > 0) keepNamed(photos, ground, folder.openJournal(session).file)
  }
}

function keepNamed(photos: Set<string>, { folder }: Ground, file: string): void {
  const bytes = readOrNothing(folder, file)
  if (bytes?.includes(MARK) !== true) return
  for (const [, sha256 = ''] of bytes.toString('utf8').matchAll(NAMED)) photos.delete(sha256)
}

/** A journal that went away meanwhile, sealed, is met again in its month. */
function readOrNothing(folder: Ground['folder'], file: string): Buffer | undefined {
  try {
    return onDisk(() => folder.disk.read(file))
  } catch (error) {
    if (error instanceof StorageError && error.code === 'folder-gone') return undefined
    throw error
  }
}
