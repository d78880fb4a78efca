// The one entry behind every npm script: node scripts/run.mjs start|dev|build|check|test|e2e|bench|package
// Kept to syntax and modules that an old Node can read, so that it can say in words that it is too old.
const COMMANDS = ['start', 'dev', 'build', 'check', 'test', 'e2e', 'bench', 'package']

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `[roomready] Node ${process.versions.node} is too old: install Node 20.19 or newer, then run this again.`,
  )
  process.exit(1)
}

const [command = 'start', ...args] = process.argv.slice(2)
if (!COMMANDS.includes(command)) {
  console.error(`[roomready] There is no "${command}" here. Use one of: ${COMMANDS.join(', ')}.`)
  process.exit(2)
}

const { Failure, say } = await import('./say.mjs')
try {
  const commandFile = await import(`./command-${command}.mjs`)
  process.exit(await commandFile.run(args))
} catch (error) {
  if (!(error instanceof Failure)) throw error
  say(error.message)
  process.exit(1)
}
