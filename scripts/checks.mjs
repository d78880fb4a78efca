import { runTool } from './process.mjs'
import { say } from './say.mjs'

const CHECKS = [
  ['types', 'typescript/bin/tsc', ['-b']],
  ['lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['dead code', 'knip/bin/knip.js', []],
  ['cycles', 'knip/bin/knip.js', ['--cycles']],
  ['formatting', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
]

/** Runs every check, also after one failed, and counts each as one. */
export async function runChecks() {
  const tally = { passed: 0, failed: 0 }
  for (const [name, script, args] of CHECKS) {
    say(`Checking: ${name} …`)
    const ok = (await runTool(script, args)) === 0
    if (!ok) say(`Check failed: ${name}.`)
    tally[ok ? 'passed' : 'failed'] += 1
  }
  return tally
}
