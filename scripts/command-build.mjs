import { buildProgram, installPackages } from './prepare.mjs'

export async function run() {
  await installPackages()
  await buildProgram()
  return 0
}
