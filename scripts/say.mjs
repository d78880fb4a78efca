/** One line a step. On stderr, so that what a command answers on stdout stays clean. */
export const say = (sentence) => console.error(`[roomready] ${sentence}`)

/** An end that was foreseen: its message is a sentence for the person at the terminal, without a stack trace. */
export class Failure extends Error {}
