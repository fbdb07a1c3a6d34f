/** Everything that is seen of a text: without blanks and line ends, and without marks of direction. */
export function letters(text: string): string {
  return text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '')
}

/**
 * How much two texts have of the same characters, wherever they stand: twice what both have through what there is.
 * Order is not looked at, for page furniture and notes stand elsewhere in an independent reading.
 */
export function sharedCharacters(one: string, other: string): number {
  const counts = new Map<string, number>()
  for (const character of one) counts.set(character, (counts.get(character) ?? 0) + 1)
  let shared = 0
  for (const character of other) {
    const left = counts.get(character) ?? 0
    if (left > 0) shared += 1
    counts.set(character, left - 1)
  }
  return (2 * shared) / ([...one].length + [...other].length)
}
