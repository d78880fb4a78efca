import type { Page } from '@playwright/test'

/** One gray pixel: the smallest picture that a file chooser can hand over. */
const PHOTO = {
  name: 'station.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** From now on whoever is asked for a file chooses this photo. */
export function choosePhotos(page: Page): void {
  page.on('filechooser', (chooser) => void chooser.setFiles(PHOTO))
}
