import { foldUnit } from './fold-unit.ts'

/** The simplified character for a traditional one, where both are single UTF-16 units; any other unit as it is. */
export function simplifiedUnit(unit: number): number {
  if (unit < 0x2e80 || (unit >= 0xd800 && unit <= 0xdfff)) return unit
  return /\p{Script=Han}/u.test(String.fromCharCode(unit)) ? foldUnit(unit) || unit : unit
}
