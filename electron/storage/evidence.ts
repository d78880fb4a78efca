import path from 'node:path'
import type { DataFolder } from './data-folder'
import { ensureFolder, writeNewFile } from './disk'
import { EVIDENCE_TYPES, evidenceTypeOf, type EvidenceType } from './evidence-type'
import { onDisk } from './storage-error'

/** 12 MB: a telephone's photo in full size is smaller. */
export const EVIDENCE_LIMIT = 12 * 1024 * 1024

export interface StoredEvidence {
  /** The content's SHA-256, by which it is asked for. */
  readonly hash: string
  readonly type: EvidenceType
  readonly month: string
}

export type EvidenceResult =
  | { readonly kind: 'stored'; readonly evidence: StoredEvidence }
  | { readonly kind: 'refused'; readonly reason: 'too-large' | 'heic' | 'no-image' }

/** Photos, each stored once under the hash of its content. */
export class Evidence {
  readonly #folder: DataFolder

  constructor(folder: DataFolder) {
    this.#folder = folder
  }

  /** Returns once the photo is on the disk. Throws a StorageError. */
  put(bytes: Uint8Array, month: string): EvidenceResult {
    if (bytes.length > EVIDENCE_LIMIT) return { kind: 'refused', reason: 'too-large' }
    const type = evidenceTypeOf(bytes)
    if (type === undefined) return { kind: 'refused', reason: 'no-image' }
    if (type === 'heic') return { kind: 'refused', reason: 'heic' }
    const hash = this.#folder.sha256(bytes)
    const known = this.verify(hash) === 'sound' ? this.#find(hash) : undefined
    if (known !== undefined) return { kind: 'stored', evidence: known }
    const evidence = { hash, type, month }
    onDisk(() => this.#write(evidence, bytes))
    return { kind: 'stored', evidence }
  }

  /** The photo's bytes, or nothing when it is missing. */
  get(hash: string): { readonly evidence: StoredEvidence; readonly bytes: Buffer } | undefined {
    const evidence = this.#find(hash)
    return evidence && { evidence, bytes: onDisk(() => this.#folder.disk.read(this.#fileOf(evidence))) }
  }

  /** Takes a photo away for good; nothing where it is gone already. Throws a StorageError. */
  remove(hash: string): void {
    const { disk } = this.#folder
    const found = this.#find(hash)
    if (found === undefined) return
    const file = this.#fileOf(found)
    onDisk(() => {
      disk.remove(file)
      disk.flushFolder(path.dirname(file))
    })
  }

  /** How large a photo is, in bytes; 0 where it is missing. */
  sizeOf(hash: string): number {
    const found = this.#find(hash)
    return found === undefined ? 0 : (onDisk(() => this.#folder.disk.identityAt(this.#fileOf(found))?.size) ?? 0)
  }

  /** Whether the photo still is the one its name says. */
  verify(hash: string): 'sound' | 'altered' | 'missing' {
    const found = this.get(hash)
    if (found === undefined) return 'missing'
    return this.#folder.sha256(found.bytes) === hash ? 'sound' : 'altered'
  }

  #find(hash: string): StoredEvidence | undefined {
    for (const month of this.#folder.months('evidence').reverse()) {
      for (const type of EVIDENCE_TYPES) {
        const evidence = { hash, type, month }
        if (onDisk(() => this.#folder.disk.identityAt(this.#fileOf(evidence))) !== undefined) return evidence
      }
    }
    return undefined
  }

  #fileOf({ month, hash, type }: StoredEvidence): string {
    return this.#folder.evidence(month, hash, type).file
  }

  /** Written aside and renamed, so that a photo under its name is a whole one. */
  #write(evidence: StoredEvidence, bytes: Uint8Array): void {
    const { disk } = this.#folder
    const file = this.#fileOf(evidence)
    const aside = `${file}.tmp`
    ensureFolder(disk, path.dirname(file))
    disk.remove(aside)
    writeNewFile(disk, aside, bytes)
    disk.rename(aside, file)
    disk.flushFolder(path.dirname(file))
  }
}
