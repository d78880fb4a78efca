import { foldText } from '../history/fold-text'

/** A lot as lots are compared: makers, people and scanners differ in case, width, dashes and spaces. */
export function foldLot(lot: string): string {
  return foldText(lot).replaceAll(' ', '')
}
