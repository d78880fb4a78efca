/** Whether a running session's screen is locked; `seconds` are left until it will be. */
export type LockView =
  | { readonly state: 'off' }
  | { readonly state: 'open'; readonly minutes: number; readonly seconds: number }
  | { readonly state: 'locked'; readonly minutes: number }
