/** This computer's own key store: what is sealed with it opens for this user on this computer alone. */
export interface SecretStore {
  readonly isAvailable: () => boolean
  readonly seal: (secret: string) => string
  /** Nothing where it does not open: another user, another computer. */
  readonly open: (sealed: string) => string | undefined
}
