import { findElectron } from './find-electron.mjs'
import { wantedVersion } from './official-electron.mjs'
import { buildProgram, installPackages } from './prepare.mjs'
import { Failure, say } from './say.mjs'

/** Only an Electron of our own time has this fuse; the release build takes no debugger either. */
const RELEASE_FUSES = { grantFileProtocolExtraPrivileges: false, enableNodeCliInspectArguments: false }

/** Puts the unpacked program into release/. */
export async function run() {
  await installPackages()
  const electron = await findElectron()
  const isRelease = electron.version === wantedVersion()
  if (!isRelease && process.env.ROOMREADY_PACKAGE_STANDIN !== '1') {
    throw new Failure(
      'A package for clinics must hold the official Electron, which cannot be had here: ' +
        'run this where its download can be reached. (ROOMREADY_PACKAGE_STANDIN=1 makes one for tests only.)',
    )
  }
  await buildProgram()
  say('Packing the program into release/ (electron-builder) …')
  const { build } = await import('electron-builder')
  const electronFuses = isRelease ? RELEASE_FUSES : {}
  await build({
    dir: true,
    publish: 'never',
    config: { electronDist: electron.dist, electronVersion: electron.version, electronFuses },
  })
  return 0
}
