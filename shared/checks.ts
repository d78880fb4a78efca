/** Checks said by hand, for what is looked at so often that a schema takes too long. */
export type Check = (value: unknown) => boolean

/** Whether this is an object with members: neither a list nor nothing. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isText: Check = (value) => typeof value === 'string'
export const isYesOrNo: Check = (value) => typeof value === 'boolean'
export const isOneOf =
  (all: readonly unknown[]): Check =>
  (value) =>
    all.includes(value)
/** SHA-256 in lower-case hexadecimal digits. */
export const SHA256_FORM = /^[0-9a-f]{64}$/
export const isSha256: Check = (value) => typeof value === 'string' && SHA256_FORM.test(value)
export const isWhole = (value: unknown, least: number): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least
