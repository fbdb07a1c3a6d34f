/** Identifiers by kind and number, of the form of a random UUID. */
export function testId<Id extends string>(kind: number, number: number): Id {
  return `${kind.toString(16).padStart(8, 'a')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}` as Id
}
