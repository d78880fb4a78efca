import { BackupProblem } from './backup-problem'
import { type FileEntry, type FolderEntry, type Manifest, readListing } from './manifest'
import { PieceReader } from './piece-reader'
import type { BackupName, Vault } from './vault'

/** One backup, ready to be read file by file. */
export class OpenBackup {
  readonly name: BackupName
  readonly manifest: Manifest
  readonly #reader: PieceReader
  readonly #vault: Vault

  private constructor(vault: Vault, name: BackupName, manifest: Manifest) {
    this.#vault = vault
    this.name = name
    this.manifest = manifest
    this.#reader = new PieceReader(vault)
  }

  /** Throws BackupProblem for one that is damaged. */
  static async of(vault: Vault, name: BackupName): Promise<OpenBackup> {
    const manifest = await vault.readBackup(name)
    if (manifest === undefined) throw new BackupProblem('damaged')
    return new OpenBackup(vault, name, manifest)
  }

  /** The files of a folder; nothing where their list is damaged, none for a folder that the backup does not hold. */
  async files(folder: string): Promise<readonly FileEntry[] | undefined> {
    const entry = this.manifest.folders.find((each) => each.folder === folder)
    return entry === undefined ? [] : this.filesOf(entry)
  }

  async filesOf({ folder, list }: FolderEntry): Promise<readonly FileEntry[] | undefined> {
    const text = await this.#reader.read(list)
    return text === undefined ? undefined : readListing(text.toString('utf8'), folder).files
  }

  /** A file as it was backed up, or nothing when a piece of it is damaged. */
  read(entry: FileEntry): Promise<Buffer | undefined> {
    return this.#reader.read(entry)
  }

  /** Calls what could not be read by another name, so that the next backup keeps those files anew. */
  async setDamagedAside(): Promise<void> {
    for (const piece of this.#reader.damaged) await this.#vault.setPieceAside(piece)
  }
}
