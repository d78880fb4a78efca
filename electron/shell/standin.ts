/** The Electron that package.json asks for, written in by the build. */
declare const __WANTED_ELECTRON__: string

/** The version of the Electron this runs on, where it is another than the program was made for; else null. */
export function standinElectron(): string | null {
  const running = process.versions.electron
  return running === __WANTED_ELECTRON__ ? null : running
}
