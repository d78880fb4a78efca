/** What the services ask of the desktop. The main process gives the real ones, tests their own. */
export interface ShellPort {
  /** Asks where to save; `undefined` when the person thought better of it. */
  readonly chooseTarget: (name: string, endings: readonly string[]) => Promise<string | undefined>
  readonly chooseFolder: () => Promise<string | undefined>
  readonly chooseFile: (endings: readonly string[]) => Promise<string | undefined>
  readonly showInFolder: (path: string) => void
  readonly print: () => Promise<void>
}
