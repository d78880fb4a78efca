import path from 'node:path'

/** The folder for all data that the start asked for, or null for the usual one: `--data=DIR`, else ROOMREADY_DATA. */
export function requestedDataFolder(args: readonly string[], env: NodeJS.ProcessEnv): string | null {
  const option = args.findLast((argument) => argument.startsWith('--data='))
  const folder = option?.slice('--data='.length) || env['ROOMREADY_DATA']
  return folder ? path.resolve(folder) : null
}
