import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { Program } from '../program'
import type { HandlersOf } from './handlers'
import type { WhileClosed } from '../backup/restore/bring-back'

export function backupHandlers({ backups, signIn }: Program): HandlersOf<'backup'> {
  const { desk, runner, restore, jobs } = backups
  return {
    'backup.status': () => ok(desk.status()),
    'backup.space': async () => ok(await desk.space()),
    'backup.run': () => runner.run(signIn.person ?? 'system'),
    'backup.cancel': () => {
      jobs.cancel()
      return ok(null)
    },
    'backup.choose-folder': () => desk.chooseFolder(),
    'backup.set-up': ({ token, passphrase }) => desk.setUp(token, passphrase),
    'backup.change': (changes) => desk.change(changes),
    'backup.unlock': ({ passphrase }) => desk.unlock(passphrase),
    'backup.change-passphrase': ({ old, passphrase }) => desk.changePassphrase(old, passphrase),
    'backup.test': async ({ passphrase }) => (await restore()).drill(passphrase),
  }
}

/** Who may bring a backup back: a manager; before there is one, whoever sets this computer up. */
export function restoreHandlers(
  { backups, catalog, signIn }: Program,
  whileClosed: (by: string) => WhileClosed,
): HandlersOf<'restore'> {
  const { restore } = backups
  const allowed = async <T>(work: (by: string) => Promise<Result<T>>): Promise<Result<T>> => {
    const manager = signIn.use()
    if (manager === undefined && catalog.isSetUp) return fail({ code: 'needs-manager' })
    return work(manager ?? 'system')
  }
  return {
    'restore.choose-folder': () => allowed(async () => (await restore()).choose()),
    'restore.open': ({ token, passphrase }) => allowed(async () => (await restore()).open(token, passphrase)),
    'restore.look': ({ token, id }) => allowed(async () => (await restore()).look(token, id)),
    'restore.run': ({ token, id }) => allowed(async (by) => (await restore()).run(token, id, whileClosed(by))),
  }
}
