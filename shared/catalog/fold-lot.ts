import { foldText } from '../history/fold-text'

/** A lot as lots are compared: makers, people and scanners differ in case, width, dashes and spaces. */
export function foldLot(lot: string): string {
  // What nearly all lots are made of needs no more; years of them are folded when History is read.
  return /^[A-Z0-9-]*$/.test(lot) ? lot.toLowerCase() : foldText(lot).replaceAll(' ', '')
}

/** A lot of one kind of thing: two makers may print the same number on a needle and on a pigment. */
export function lotKey(kind: string, lot: string): string {
  return `${kind} ${foldLot(lot)}`
}
