// The Electron inside the stand-in came without its default app, which is what makes `electron FOLDER` start a program.
// This writes one: an asar archive (a header of pickled JSON, then the files' bytes) with two small files.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'

const MAIN = `
const { app } = require('electron')
const { readFileSync } = require('fs')
const Module = require('module')
const path = require('path')
try {
  const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
  const folder = path.resolve(given || '.')
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  app.setName(about.productName || about.name)
  app.setVersion(about.version)
  app.setAppPath(folder)
  Module._load(path.resolve(folder, about.main), Module, true)
} catch (error) {
  console.error(error)
  process.exit(1)
}
`
const FILES = { 'package.json': '{"name":"electron","productName":"Electron","main":"main.js"}', 'main.js': MAIN }
const BLOCK = 4 * 1024 * 1024

const integrity = (bytes) => {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { algorithm: 'SHA256', hash, blockSize: BLOCK, blocks: [hash] }
}

export function writeDefaultApp(file) {
  const bodies = Object.values(FILES).map((text) => Buffer.from(text))
  const header = { files: {} }
  let offset = 0
  Object.keys(FILES).forEach((name, index) => {
    const { length } = bodies[index]
    header.files[name] = { size: length, offset: String(offset), integrity: integrity(bodies[index]) }
    offset += length
  })
  writeFileSync(file, Buffer.concat([pickled(JSON.stringify(header)), ...bodies]))
}

/** Chromium's Pickle twice over: the size of the header's pickle, then the header's pickle itself. */
function pickled(json) {
  const text = Buffer.from(json)
  const padding = (4 - (text.length % 4)) % 4
  const sizes = Buffer.alloc(16)
  sizes.writeUInt32LE(4, 0)
  sizes.writeUInt32LE(8 + text.length + padding, 4)
  sizes.writeUInt32LE(4 + text.length + padding, 8)
  sizes.writeUInt32LE(text.length, 12)
  return Buffer.concat([sizes, text, Buffer.alloc(padding)])
}
