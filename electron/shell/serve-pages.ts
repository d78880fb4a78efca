import { app } from 'electron'
import { z } from 'zod'
import { printPage } from './print-page'

const PAGE = z.object({
  html: z.string(),
  footer: z.string(),
  paper: z.enum(['A4', 'Letter']),
  landscape: z.boolean().exactOptional(),
})

/** Prints the pages that a command sends, until it lets go. Shows nothing and opens no data. */
export async function servePages(profile: string): Promise<void> {
  app.setPath('userData', profile)
  app.disableHardwareAcceleration()
  // No window is open between two pages.
  app.on('window-all-closed', () => undefined)
  process.once('disconnect', () => app.exit(0))
  process.on('message', (page) => {
    void printPage(PAGE.parse(page))
      .then((printed) => tell({ printed }))
      .catch((error: unknown) => tell({ failed: String(error) }))
  })
  await app.whenReady()
  tell({ ready: true })
}

function tell(said: object): void {
  process.send?.(said)
}
