/** All calls go through one channel, named by the contract; all notices through another. */
export const CALL_CHANNEL = 'roomready:call'
export const CHANGE_CHANNEL = 'roomready:change'
