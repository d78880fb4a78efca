import { Breather } from '../breather'
import { listedPieces, type Manifest } from './manifest'
import { PieceReader } from './piece-reader'
import type { BackupName, Vault } from './vault'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Removes backups older than `keepDays` and the pieces that no kept one needs. The newest that can be read always stays.
 * Where a kept one cannot be read, no piece goes: nobody can say which it needs.
 */
export async function pruneVault(vault: Vault, keepDays: number, now: string): Promise<{ readonly removed: number }> {
  const names = await vault.backups()
  const since = new Date(Date.parse(now) - keepDays * DAY_MS).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
  const kept: Manifest[] = []
  const old: BackupName[] = []
  let isUnsure = false
  for (const name of names) {
    const isOld = name.slice(0, since.length) < since
    if (isOld && kept.length > 0) {
      old.push(name)
      continue
    }
    const manifest = await vault.readBackup(name)
    if (manifest !== undefined) kept.push(manifest)
    else if (isOld) old.push(name)
    else isUnsure = true
  }
  // Backups first: were it cut off here, pieces would be left over, never a backup without its pieces.
  for (const name of old) await vault.removeBackup(name)
  if (!isUnsure) await removeUnneeded(vault, kept)
  return { removed: old.length }
}

async function removeUnneeded(vault: Vault, kept: readonly Manifest[]): Promise<void> {
  const reader = new PieceReader(vault)
  const breather = new Breather()
  const needed = new Set<string>()
  const seen = new Set<string>()
  for (const { list } of kept.flatMap(({ folders }) => folders)) {
    for (const [piece] of list.parts) needed.add(piece)
    if (seen.has(JSON.stringify(list.parts))) continue
    seen.add(JSON.stringify(list.parts))
    const listing = await reader.read(list)
    if (listing === undefined) return
    for (const piece of listedPieces(listing.toString('utf8')).keys()) needed.add(piece)
    if (breather.isDue) await breather.pause()
  }
  for (const piece of (await vault.pieces()).keys()) if (!needed.has(piece)) await vault.removePiece(piece)
}
