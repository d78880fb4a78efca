import { runChecks } from './checks.mjs'
import { installPackages } from './prepare.mjs'
import { say } from './say.mjs'

export async function run() {
  await installPackages()
  const { passed, failed } = await runChecks()
  say(`${passed} checks passed, ${failed} failed.`)
  return failed === 0 ? 0 : 1
}
