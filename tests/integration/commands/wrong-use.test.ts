import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { freshPath, sampleFolder, terminal } from './terminal'

test('without a command, or with --help, all commands are listed', async () => {
  for (const args of [[], ['--help'], ['help']]) {
    const { code, out } = await terminal(args)
    expect(code).toBe(0)
    for (const name of ['sample', 'verify', 'export']) expect(out.join('\n')).toContain(`  ${name} `)
  }
})

test.each(['sample', 'verify', 'export'])('%s --help tells every option, whatever else is given', async (command) => {
  const { code, out } = await terminal([command, '--no-such', '--help'])
  expect(code).toBe(0)
  expect(out.join('\n')).toMatch(new RegExp(`^${command}: [^]*--folder FOLDER[^]*For example:[^]*start -- ${command}`))
})

test.each([
  [['verfy'], 'There is no command "verfy". Did you mean verify?'],
  [['paint-the-walls'], 'There is no command "paint-the-walls".'],
  [['verify', '--foldr', 'x'], 'verify has no option --foldr. Did you mean --folder?'],
  [['verify', '-f', 'x'], 'verify has no option -f.'],
  [['verify', '--folder'], '--folder needs a value: --folder FOLDER.'],
  [['verify', '--folder='], '--folder needs a value: --folder FOLDER.'],
  [['verify', '--folder', 'a', '--folder', 'b'], '--folder was given twice. Give it once.'],
  [['verify', 'here'], '"here" belongs to no option. Put words with spaces in quotation marks.'],
  [['verify', '--folder', '/no/such/folder'], 'There is no RoomReady data in /no/such/folder.'],
  [['sample'], '--folder FOLDER is missing.'],
  [['sample', '--folder', 'x', '--sessions', '1e3'], '--sessions has to be a whole number from 1 to 1000000.'],
  [['sample', '--folder', 'x', '--years', '0'], '--years has to be a whole number from 1 to 30.'],
  [['sample', '--folder', 'x', '--until', '2026-02-30'], '--until has to be a day that exists, as YYYY-MM-DD.'],
  [['export', '--pin-stdin=4821'], '--pin-stdin takes no value.'],
])('%j is refused with what to do', async (args, sentence) => {
  const { code, out, err } = await terminal(args)
  expect([code, out, err[0]]).toEqual([2, [], sentence])
  expect(err[1]).toMatch(/--help tells how it is used\.$/)
})

test('an export says what it lacks', async () => {
  const folder = await sampleFolder()
  const there = freshPath('there.csv')
  writeFileSync(there, '')
  const good = ['--folder', folder, '--format', 'csv', '--person', 'Maya Reyes', '--out', freshPath('a.csv')]
  const cases: readonly (readonly [readonly string[], string, string])[] = [
    [[...good.slice(0, 2), '--format', 'tiff'], '', 'There is no format "tiff". Choose one of "xlsx"'],
    [[...good.slice(0, -2), '--out', there], '', `${there} is there already.`],
    [good, '', 'This needs a manager’s PIN: add --pin-stdin'],
    [[...good, '--pin-stdin'], '', 'No PIN came on standard input.'],
    [[...good, '--pin-stdin', '--room', 'Cellar'], '4821', 'There is no room "Cellar". The rooms are "Room 1", '],
    [[...good, '--pin-stdin', '--technician', 'Nobody'], '4821', 'Nobody is called "Nobody". Registered are "Maya'],
    [[...good, '--pin-stdin', '--from', '2026-05-02', '--to', '2026-05-01'], '4821', '--from lies after --to.'],
  ]
  for (const [args, input, sentence] of cases) {
    const { code, err } = await terminal(['export', ...args], input)
    expect([code, err[0]?.slice(0, sentence.length)]).toEqual([2, sentence])
  }
})
