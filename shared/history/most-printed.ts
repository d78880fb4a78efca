/** Rows of a list that goes to a printer: its dialog holds the whole document at once. */
export const MOST_PRINTED = 5000
