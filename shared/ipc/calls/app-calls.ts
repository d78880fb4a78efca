import { z } from 'zod'
import type * as views from '../views'
import { call, NOTHING } from './call'

/** The program itself, and this computer's preferences. */
export const APP_CALLS = {
  'app.status': call<views.AppStatus>()(() => NOTHING),
  'app.directory': call<views.Directory>()(() => NOTHING),
  'app.dismiss-notices': call<null>()(() => NOTHING),
  'app.print': call<null>()(() => NOTHING),

  'preferences.read': call<views.Preferences>()(() => NOTHING),
  'preferences.write': call<views.Preferences>()(() =>
    z.object({
      theme: z.enum(['light', 'dark', 'system']).exactOptional(),
      textSize: z.enum(['normal', 'large']).exactOptional(),
      sounds: z.boolean().exactOptional(),
    }),
  ),
} as const
