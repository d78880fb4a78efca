import { createHmac, randomBytes } from 'node:crypto'
import path from 'node:path'
import { BackupProblem, onDrive } from './backup-problem'
import type { Drive } from './drive'
import { type Manifest, MANIFEST } from './manifest'
import { openBytes, sealBytes, squeeze, unsqueeze } from './sealed-bytes'
import {
  type DataKey,
  keyFor,
  type KeyFile,
  makeKeyFile,
  readKeyFile,
  type ScryptCost,
  unwrapKey,
  USUAL_COST,
  wrapKey,
} from './vault-key'

/** Bytes of a piece before it is squeezed and encrypted, at most. */
export const PIECE_BYTES = 2 * 1024 * 1024
const MANIFEST_BYTES = 256 * 1024 * 1024
const KEY_FILES = ['key.json', 'key-copy.json'] as const
const PIECE = /^([0-9a-f]{32})\.rrp$/
const BACKUP = /^(\d{8}T\d{6}Z-[a-z0-9]{4})\.rrb$/
const HEX = Array.from({ length: 16 }, (_, digit) => digit.toString(16))

/** One backup by its name, which begins with its time: `20261122T130507Z-k3x8`. */
export type BackupName = string

/** A folder of backups, opened with its key. Every call may throw BackupProblem. */
export class Vault {
  readonly root: string
  readonly drive: Drive
  readonly key: DataKey
  readonly #encrypt: Buffer
  readonly #name: Buffer

  private constructor(drive: Drive, root: string, key: DataKey) {
    this.root = root
    this.drive = drive
    this.key = key
    this.#encrypt = keyFor(key, 'encrypt')
    this.#name = keyFor(key, 'name')
  }

  /** Whether a folder holds backups; throws for one of a newer program. */
  static async isThere(drive: Drive, root: string): Promise<boolean> {
    return (await onDrive(() => readKey(drive, root))) !== undefined
  }

  /** Makes an empty folder of backups in one that is there. */
  static create(drive: Drive, root: string, passphrase: string, cost: ScryptCost = USUAL_COST): Promise<Vault> {
    return onDrive(async () => {
      const { file, key } = await makeKeyFile(passphrase, cost)
      for (const folder of ['', 'pieces', 'backups', ...HEX.map((digit) => `pieces/${digit}`)]) {
        await drive.makeFolder(path.join(root, folder))
      }
      await writeKey(drive, root, file)
      return new Vault(drive, root, key)
    })
  }

  static open(drive: Drive, root: string, passphrase: string): Promise<Vault> {
    return onDrive(async () => {
      const file = await neededKey(drive, root)
      return new Vault(drive, root, await unwrapKey(file, passphrase))
    })
  }

  /** With a key that was kept; the folder must be the one it belongs to. */
  static openWith(drive: Drive, root: string, key: DataKey): Promise<Vault> {
    return onDrive(async () => {
      const file = await neededKey(drive, root)
      if (file.folder !== key.folder) throw new BackupProblem('foreign-folder')
      return new Vault(drive, root, key)
    })
  }

  /** The backups themselves stay as they are. */
  changePassphrase(old: string, passphrase: string): Promise<void> {
    return onDrive(async () => {
      const file = await neededKey(this.drive, this.root)
      const { N, r, p } = file.kdf
      await writeKey(this.drive, this.root, await wrapKey(await unwrapKey(file, old), passphrase, { N, r, p }))
    })
  }

  /** The name of a content: the same bytes, the same name, and nobody without the key can tell which bytes. */
  pieceName(content: Uint8Array): string {
    return createHmac('sha256', this.#name).update(content).digest('hex').slice(0, 32)
  }

  /**
   * Keeps a piece: written aside, flushed, read back, decrypted and compared, and only then called by its name. Answers
   * the size of its file.
   */
  addPiece(id: string, content: Buffer): Promise<number> {
    const label = pieceLabel(id)
    return onDrive(async () => {
      return this.#writeProved(this.#pieceFile(id), label, await squeeze(content))
    })
  }

  /** A piece's content, or nothing when it is missing or not as it was written. */
  readPiece(id: string): Promise<Buffer | undefined> {
    return onDrive(async () => {
      const sealed = await this.#readIfThere(this.#pieceFile(id))
      const opened = sealed && openBytes(this.#encrypt, pieceLabel(id), sealed)
      const content = opened && (await unsqueeze(opened, PIECE_BYTES))
      return content !== undefined && this.pieceName(content) === id ? content : undefined
    })
  }

  /** What cannot be used any more gets another name: the next backup then keeps its files anew. */
  setPieceAside(id: string): Promise<void> {
    const file = this.#pieceFile(id)
    return onDrive(async () => {
      if ((await this.drive.size(file)) !== undefined) await this.drive.rename(file, `${file}.damaged`)
    })
  }

  /** Every piece there is, with the size of its file. */
  pieces(): Promise<Map<string, number>> {
    return onDrive(async () => {
      const found = new Map<string, number>()
      for (const digit of HEX) {
        const names = (await this.drive.list(this.#at('pieces', digit))).flatMap((name) => PIECE.exec(name)?.[1] ?? [])
        const sizes = await Promise.all(names.map((id) => this.drive.size(this.#pieceFile(id))))
        names.forEach((id, place) => found.set(id, sizes[place] ?? 0))
      }
      return found
    })
  }

  removePiece(id: string): Promise<void> {
    return onDrive(() => this.drive.remove(this.#pieceFile(id)))
  }

  /** Makes the new pieces outlive a power cut: called before the backup that needs them counts. */
  flushPieces(): Promise<void> {
    return onDrive(async () => {
      for (const digit of HEX) await this.drive.flushFolder(this.#at('pieces', digit))
    })
  }

  /** The names of all backups, newest first. */
  backups(): Promise<readonly BackupName[]> {
    return onDrive(async () => {
      const names = await this.drive.list(this.#at('backups'))
      return names
        .flatMap((name) => BACKUP.exec(name)?.[1] ?? [])
        .sort()
        .reverse()
    })
  }

  /** Nothing for a backup that is damaged; throws for one of a newer program. */
  readBackup(name: BackupName): Promise<Manifest | undefined> {
    return onDrive(async () => {
      const sealed = await this.#readIfThere(this.#backupFile(name))
      const opened = sealed && openBytes(this.#encrypt, backupLabel(name), sealed)
      const text = opened && (await unsqueeze(opened, MANIFEST_BYTES))
      if (text === undefined) return undefined
      const json: unknown = JSON.parse(text.toString('utf8'))
      const parsed = MANIFEST.safeParse(json)
      if (parsed.success) return parsed.data
      throw new BackupProblem('newer-version')
    })
  }

  /** From here on the backup counts: it was written aside, flushed, read back and compared first. */
  addBackup(manifest: Manifest): Promise<BackupName> {
    const stamp = manifest.at.slice(0, 19).replaceAll(/[-:]/g, '')
    const name = `${stamp}Z-${randomBytes(2).toString('hex')}`
    return onDrive(async () => {
      const text = await squeeze(Buffer.from(JSON.stringify(manifest)))
      await this.#writeProved(this.#backupFile(name), backupLabel(name), text)
      await this.drive.flushFolder(this.#at('backups'))
      return name
    })
  }

  removeBackup(name: BackupName): Promise<void> {
    return onDrive(() => this.drive.remove(this.#backupFile(name)))
  }

  /** What a backup that was cut off left behind. */
  sweep(): Promise<void> {
    return onDrive(async () => {
      for (const folder of ['', 'backups', ...HEX.map((digit) => `pieces/${digit}`)]) {
        const left = (await this.drive.list(this.#at(folder))).filter((name) => name.endsWith(ASIDE))
        for (const name of left) await this.drive.remove(this.#at(folder, name))
      }
    })
  }

  freeBytes(): Promise<number> {
    return onDrive(() => this.drive.free(this.root))
  }

  /** Nothing gets its name before it was read back from the drive and opened again. Answers the size of the file. */
  async #writeProved(file: string, label: string, content: Buffer): Promise<number> {
    const aside = `${file}${ASIDE}`
    const sealed = sealBytes(this.#encrypt, label, content)
    await this.drive.write(aside, sealed)
    if (openBytes(this.#encrypt, label, await this.drive.read(aside))?.equals(content) !== true) {
      await this.drive.remove(aside)
      throw new BackupProblem('not-verified')
    }
    await this.drive.rename(aside, file)
    return sealed.length
  }

  async #readIfThere(file: string): Promise<Buffer | undefined> {
    return (await this.drive.size(file)) === undefined ? undefined : this.drive.read(file)
  }

  #pieceFile(id: string): string {
    return this.#at('pieces', id.slice(0, 1), `${id}.rrp`)
  }

  #backupFile(name: BackupName): string {
    return this.#at('backups', `${name}.rrb`)
  }

  #at(...parts: string[]): string {
    return path.join(this.root, ...parts)
  }
}

const ASIDE = '.part'
const pieceLabel = (id: string): string => `roomready-backup-1 piece ${id}`
const backupLabel = (name: string): string => `roomready-backup-1 backup ${name}`

/** The key file stands there twice: without it nothing could ever be read again. */
async function writeKey(drive: Drive, root: string, file: KeyFile): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(file, null, 2)}\n`)
  for (const name of KEY_FILES) {
    const place = path.join(root, name)
    await drive.write(`${place}${ASIDE}`, bytes)
    if (!(await drive.read(`${place}${ASIDE}`)).equals(bytes)) throw new BackupProblem('not-verified')
    await drive.rename(`${place}${ASIDE}`, place)
    await drive.flushFolder(root)
  }
}

async function readKey(drive: Drive, root: string): Promise<KeyFile | undefined> {
  for (const name of KEY_FILES) {
    const place = path.join(root, name)
    const found = (await drive.size(place)) === undefined ? undefined : readKeyFile(await drive.read(place))
    if (found !== undefined) return found
  }
  return undefined
}

/** Where the backups were, nothing is left: the drive is gone. A folder without a key is another matter. */
async function neededKey(drive: Drive, root: string): Promise<KeyFile> {
  const file = await readKey(drive, root)
  if (file !== undefined) return file
  const stands = (await drive.size(root)) !== undefined
  throw new BackupProblem(stands ? 'not-a-backup' : 'drive-gone')
}
