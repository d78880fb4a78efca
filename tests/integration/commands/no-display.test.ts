import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { freshPath, terminal } from './terminal'

const ROOT = path.resolve(import.meta.dirname, '../../..')

function start(args: readonly string[], input = '') {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'scripts/run.mjs'), 'start', ...args],
    {
      env: { ...env, INIT_CWD: path.dirname(freshPath()) },
      encoding: 'utf8',
      input,
    },
  )
  return { status, stdout, stderr }
}

// The real binary, and a build of the sources as they are, which a first run makes.
test('the program’s own Electron runs commands without a display', { timeout: 240_000 }, async () => {
  const folder = freshPath()
  const made = start(['sample', '--folder', folder, '--sessions', '2000', '--years', '2'])
  expect(made.stdout, made.stderr).toMatch(/^2,000 sessions in \d+ months are in /)
  expect(made.status).toBe(0)
  const verified = start(['verify', '--folder', folder])
  expect(verified.stdout, verified.stderr).toMatch(/^0 faults and 0 hints in 2,000 sessions/)
  expect(verified.status).toBe(0)
  const out = freshPath('records.csv')
  const asked = ['export', '--folder', folder, '--format', 'csv', '--out', out, '--person', 'Maya Reyes', '--pin-stdin']
  expect(start(asked, '4821\n').status).toBe(0)
  // So many are made into text by several threads; one thread alone makes the same file.
  const alone = freshPath('alone.csv')
  const { code } = await terminal(
    asked.map((word) => (word === out ? alone : word)),
    '4821\n',
  )
  expect(code).toBe(0)
  expect(readFileSync(out).equals(readFileSync(alone))).toBe(true)
  expect(start(asked, '4821\n').stderr).toMatch(/records\.csv is there already\./)
  expect(start(['export', '--folder', folder, '--format', 'tiff']).status).toBe(2)
  const pdf = freshPath('records.pdf')
  const printing = ['export', '--folder', folder, '--format', 'pdf', '--out', pdf, '--from', '2026-11-16']
  const printed = start([...printing, '--person', 'Maya Reyes', '--pin-stdin'], '4821\n')
  expect(printed.stdout, printed.stderr).toMatch(/^\d+ records written to /)
  expect(printed.status).toBe(0)
  const facts = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
  const pages = Number(/^Pages: +(\d+)$/m.exec(facts)?.[1])
  expect(facts).toContain('(A4)')
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f')
  expect(text).toHaveLength(pages + 1)
  for (const [at, page] of text.slice(0, -1).entries()) {
    expect(page).toContain(`Page ${at + 1} of ${pages}`)
    expect(page).toContain('by Maya Reyes')
  }
  const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' })
  expect(fonts).toContain('AtkinsonHyperlegibleNext')
  expect(fonts).not.toContain('Type 3')
  expect(start(['verify', '--foldr', folder]).status).toBe(2)
})
