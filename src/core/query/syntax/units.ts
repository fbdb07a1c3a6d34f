import { type DistanceUnit, distanceUnits } from '../tree.ts'

/** How units are written behind a number: `1 paragraph`, `2 paragraphs`. */
export function unitText(count: number, unit: DistanceUnit): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

export const unitWords: readonly string[] = distanceUnits.map(unit => `${unit}s`)

export function unitCalled(word: string): DistanceUnit | null {
  const plain = word.toLowerCase()
  return distanceUnits.find(unit => plain === unit || plain === `${unit}s`) ?? null
}
