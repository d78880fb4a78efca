/** A file written by a newer version of the program: it is left as it is, and nothing is written to it. */
export class NewerFormatError extends Error {
  override readonly name = 'NewerFormatError'
  /** The file's place inside the data folder. */
  readonly file: string

  constructor(file: string) {
    super(`Written by a newer version: ${file}`)
    this.file = file
  }
}
