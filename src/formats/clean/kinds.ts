/**
 * The kinds of dirt that pages have, by where they come from: A spam, B what a site puts around a text, C damage to
 * characters, D the cut into pages, E lost and wrong paragraphs, F marks and blanks, G lost and wrong words, H machine
 * conversion of script, I what belongs to an article beside its text.
 */
export const dirtKinds = [
  'A1',
  'A2',
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'C1',
  'C2',
  'C3',
  'D1',
  'D2',
  'D3',
  'D4',
  'E1',
  'E2',
  'E3',
  'E4',
  'F1',
  'F2',
  'F3',
  'F4',
  'G1',
  'G2',
  'G3',
  'G4',
  'H1',
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
] as const

export type DirtKind = (typeof dirtKinds)[number]
