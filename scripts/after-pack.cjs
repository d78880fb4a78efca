const { rmSync } = require('node:fs')
const path = require('node:path')

/** Electron's default app would start any folder it is given: the packaged program has no use for it. */
exports.default = ({ appOutDir, packager }) => {
  const resources = packager.getResourcesDir(appOutDir)
  rmSync(path.join(resources, 'default_app.asar'), { force: true })
  rmSync(path.join(appOutDir, 'version'), { force: true })
}
