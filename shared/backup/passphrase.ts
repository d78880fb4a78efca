/** Nobody slows guesses at a backup down: a passphrase is longer than a PIN. */
export const LEAST_PASSPHRASE = 12
