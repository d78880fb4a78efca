import type { Session } from 'electron'

export interface CameraRule {
  /** The window's own origin, without a slash at the end. */
  readonly origin: string
  /** True while a person is taking a photo for the record. */
  readonly isTakingPhoto: () => boolean
}

/** Denies every permission but one: the camera, to our own window, while a photo is being taken. Never the microphone. */
export function limitPermissions(session: Session, { origin, isTakingPhoto }: CameraRule): void {
  const isOurs = (url: string | undefined): boolean => url === origin || url?.startsWith(`${origin}/`) === true

  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const isCameraOnly = permission === 'media' && media.length > 0 && media.every((kind) => kind === 'video')
    answer(isCameraOnly && isOurs(details.requestingUrl) && isTakingPhoto())
  })
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, { mediaType }) =>
      permission === 'media' && mediaType === 'video' && isOurs(requestingOrigin) && isTakingPhoto(),
  )
  session.setDevicePermissionHandler(() => false)
}
