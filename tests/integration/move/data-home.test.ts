import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { settleFolder, type StartQuestions } from '../../../electron/services/move/settle-folder'
import {
  type DataPlace,
  type Elsewhere,
  findDataFolder,
  homeFolder,
  noteMove,
} from '../../../electron/storage/data-home'
import { dataFolderAt } from '../../../electron/commands/data-folder-at'
import { temporaryFolder } from '../../helpers/clinic'

const AT = '2026-11-22T12:00:00.000Z'
let usual = ''
let drive = ''

/** A folder with records in it. */
function clinicIn(folder: string): string {
  mkdirSync(path.join(folder, 'clinic-log'), { recursive: true })
  return folder
}

const mark = (folder: string, name: 'moved.json' | 'moving.json', to: string) =>
  writeFileSync(path.join(folder, name), JSON.stringify({ v: 1, to, at: AT }))

beforeEach(() => {
  usual = path.join(temporaryFolder(), 'data')
  drive = temporaryFolder()
})

describe('the data are looked for', () => {
  test('in the usual folder, or the one that the start asks for, whether it is there yet or not', () => {
    expect(findDataFolder(usual, null)).toEqual({ kind: 'open', folder: usual, home: usual })
    expect(findDataFolder(usual, drive)).toEqual({ kind: 'open', folder: drive, home: usual })
    expect(existsSync(usual)).toBe(false)
  })

  test('where the usual folder was moved to, over several moves and back', () => {
    const [second, third] = [clinicIn(path.join(drive, 'second')), clinicIn(path.join(drive, 'third'))]
    mkdirSync(path.dirname(usual), { recursive: true })
    noteMove(usual, { from: usual, to: second, at: AT })
    noteMove(usual, { from: second, to: third, at: AT })
    expect(findDataFolder(usual, null)).toEqual({ kind: 'open', folder: third, home: third })
    expect(findDataFolder(usual, third)).toEqual({ kind: 'open', folder: third, home: third })
    expect(findDataFolder(usual, second)).toEqual({ kind: 'moved', folder: second, to: third, at: AT })
    clinicIn(usual)
    noteMove(usual, { from: third, to: usual, at: AT })
    expect(findDataFolder(usual, null)).toEqual({ kind: 'open', folder: usual, home: usual })
    expect(homeFolder(usual)).toBe(usual)
    expect(findDataFolder(usual, second)).toMatchObject({ kind: 'moved', to: usual })
  })

  test('not in a folder that was moved away, even once it was removed by hand', () => {
    const old = clinicIn(path.join(drive, 'old'))
    const now = clinicIn(path.join(drive, 'now'))
    mark(old, 'moved.json', now)
    expect(findDataFolder(usual, old)).toEqual({ kind: 'moved', folder: old, to: now, at: AT })
    noteMove(usual, { from: old, to: now, at: AT })
    rmSync(old, { recursive: true })
    expect(findDataFolder(usual, old)).toEqual({ kind: 'moved', folder: old, to: now, at: AT })
    expect(existsSync(old)).toBe(false)
  })

  test('not in a copy that was never finished, nor in an empty mount point', () => {
    clinicIn(drive)
    mark(drive, 'moving.json', usual)
    expect(findDataFolder(usual, drive)).toEqual({ kind: 'unfinished', folder: drive, to: usual, at: AT })
    rmSync(drive, { recursive: true })
    noteMove(usual, { from: usual, to: drive, at: AT })
    expect(findDataFolder(usual, null)).toEqual({ kind: 'missing', folder: drive })
    mkdirSync(drive)
    expect(findDataFolder(usual, null)).toEqual({ kind: 'missing', folder: drive })
    expect(findDataFolder(usual, drive)).toEqual({ kind: 'missing', folder: drive })
    clinicIn(drive)
    expect(findDataFolder(usual, null)).toEqual({ kind: 'open', folder: drive, home: drive })
  })

  test('as if nothing had been moved where the note of it cannot be read', () => {
    writeFileSync(path.join(path.dirname(usual), 'data-folders.json'), '{"v":1,"moves":[{"from":7}, null')
    expect(findDataFolder(usual, null)).toEqual({ kind: 'open', folder: usual, home: usual })
  })

  test('by commands too', () => {
    clinicIn(drive)
    expect(dataFolderAt(drive)).toBe(drive)
    mark(drive, 'moved.json', '/media/clinic/RoomReady')
    expect(() => dataFolderAt(drive)).toThrow(`The data are not in ${drive} but in /media/clinic/RoomReady.`)
  })
})

/** The button; what happens before it is pressed. */
type Answer = string | { readonly press: string; readonly first: () => void }

/** Somebody in front of the computer, who presses these buttons and chooses these folders in turn. */
class Person implements StartQuestions {
  readonly asked: string[] = []
  readonly #answers: Answer[]
  readonly #folders: string[]

  constructor(answers: readonly Answer[], folders: readonly string[] = []) {
    this.#answers = [...answers]
    this.#folders = [...folders]
  }

  readonly chooseFolder = () => Promise.resolve(this.#folders.shift())
  readonly now = () => AT
  readonly ask: StartQuestions['ask'] = ({ message, detail, buttons }) => {
    this.asked.push(`${message}. ${detail}`)
    const answer = this.#answers.shift()
    if (answer === undefined) throw new Error(`Nobody answers: ${message}`)
    if (typeof answer !== 'string') answer.first()
    const at = buttons.indexOf(typeof answer === 'string' ? answer : answer.press)
    if (at === -1) throw new Error(`There is no such button: ${JSON.stringify(answer)} of ${buttons.join()}`)
    return Promise.resolve(at)
  }
}

const elsewhere = (place: DataPlace): Elsewhere => {
  if (place.kind === 'open') throw new Error('The data are where they were looked for')
  return place
}

describe('at the start', () => {
  test('an old folder says where its data are, and leads there', async () => {
    clinicIn(usual)
    mark(usual, 'moved.json', clinicIn(drive))
    const start = { usual, requested: null }
    const goes = new Person(['Open the data there'])
    expect(await settleFolder(elsewhere(findDataFolder(usual, null)), start, goes)).toBe(drive)
    expect(goes.asked[0]).toContain(`They were moved from ${usual} to ${drive} on 22 November 2026.`)
    // A power cut had kept this computer from remembering; now it does.
    expect(findDataFolder(usual, null)).toEqual({ kind: 'open', folder: drive, home: drive })
    const stays = new Person(['Close RoomReady'])
    const place = elsewhere(findDataFolder(usual, usual))
    expect(await settleFolder(place, { usual, requested: usual }, stays)).toBeUndefined()
  })

  test('a missing drive is asked for until it is there', async () => {
    noteMove(usual, { from: usual, to: path.join(drive, 'data'), at: AT })
    const place = elsewhere(findDataFolder(usual, null))
    const person = new Person(['Try again', { press: 'Try again', first: () => clinicIn(path.join(drive, 'data')) }])
    expect(await settleFolder(place, { usual, requested: null }, person)).toBe(path.join(drive, 'data'))
    expect(person.asked[0]).toContain(`The data are in ${path.join(drive, 'data')}, and nothing of them can be found`)
    expect(await settleFolder(place, { usual, requested: null }, new Person(['Close RoomReady']))).toBeUndefined()
  })

  test('the drive may have another name now; older data and other files do not pass for the clinic', async () => {
    const onDrive = (name: string) => path.join(drive, name)
    const [gone, renamed, older, photos] = [onDrive('gone'), onDrive('renamed'), onDrive('older'), onDrive('photos')]
    noteMove(usual, { from: usual, to: gone, at: AT })
    mark(clinicIn(older), 'moved.json', gone)
    clinicIn(renamed)
    mkdirSync(photos)
    writeFileSync(path.join(photos, 'holiday.jpg'), '')
    const choose = 'Choose the folder'
    const person = new Person([choose, 'Back', choose, 'Back', choose], [older, photos])
    const last = new Person([choose], [renamed])
    const place = elsewhere(findDataFolder(usual, null))
    await expect(settleFolder(place, { usual, requested: null }, person)).rejects.toThrow('Nobody answers')
    expect(person.asked.join()).toMatch(/These are older data.*There is no RoomReady data in this folder/)
    expect(await settleFolder(place, { usual, requested: null }, last)).toBe(renamed)
    expect(findDataFolder(usual, null)).toEqual({ kind: 'open', folder: renamed, home: renamed })
  })

  test('an empty folder is begun in only when somebody says so, for a backup', async () => {
    const [gone, fresh] = [path.join(drive, 'gone'), path.join(drive, 'fresh')]
    mkdirSync(fresh)
    noteMove(usual, { from: usual, to: gone, at: AT })
    const place = elsewhere(findDataFolder(usual, null))
    const start = { usual, requested: null }
    const unsure = new Person(['Choose the folder', 'Back', 'Close RoomReady'], [fresh])
    expect(await settleFolder(place, start, unsure)).toBeUndefined()
    expect(findDataFolder(usual, null)).toEqual({ kind: 'missing', folder: gone })
    const sure = new Person(['Choose the folder', 'Start there, then restore'], [fresh])
    expect(await settleFolder(place, start, sure)).toBe(fresh)
    expect(findDataFolder(usual, null)).toEqual({ kind: 'open', folder: fresh, home: fresh })
    expect(readFileSync(path.join(path.dirname(usual), 'data-folders.json'), 'utf8')).toContain(fresh)
  })
})
