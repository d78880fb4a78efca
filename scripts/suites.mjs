import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { withOwnDisplay } from './display.mjs'
import { scratch } from './paths.mjs'
import { runTool } from './process.mjs'
import { say } from './say.mjs'

/** Unit, integration and fault tests, in plain Node. */
export async function runVitest() {
  say('Running unit, integration and fault tests (vitest) …')
  const report = freshReport('vitest.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runTool('vitest/vitest.mjs', ['run', ...reporters])
  return tally(code, report, countVitest)
}

/** End-to-end tests: the built program in a real Electron, on a display of their own. */
export async function runPlaywright(electron, args = []) {
  say('Running end-to-end tests in Electron (Playwright) …')
  const report = freshReport('playwright.json')
  const code = await withOwnDisplay((env) =>
    runTool('@playwright/test/cli.js', ['test', '--reporter=list,json', ...args], {
      env: { ...env, ELECTRON_EXE: electron.exe, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
  )
  return tally(code, report, countPlaywright)
}

function freshReport(name) {
  mkdirSync(scratch(), { recursive: true })
  rmSync(scratch(name), { force: true })
  return scratch(name)
}

/** A suite that ended badly has at least one failure, also where its report has none or is missing. */
function tally(code, report, count) {
  const { passed, failed } = readReport(report, count)
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) }
}

function readReport(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** A file that could not even be loaded holds no failed test, but counts as one. */
function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const isBroken = ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  return { passed: numPassedTests, failed: numFailedTests + testResults.filter(isBroken).length }
}

const countPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
})
