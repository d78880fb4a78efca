/** The Electron that package.json asks for, written in by the build. */
declare const __WANTED_ELECTRON__: string

/** The Electron the program was made for, where it runs on another one. */
export function wantedElectron(): string | undefined {
  return process.versions.electron === __WANTED_ELECTRON__ ? undefined : __WANTED_ELECTRON__
}
