/** What the page of a reading room says: see `formats/reading-room`. */
export const roomWords = [
  'documents',
  'codes',
  'memos',
  'filter',
  'intro',
  'passages',
  'noPassages',
  'definition',
  'useWhen',
  'notWhen',
  'here',
  'close',
  'coder',
  'comment',
  'weight',
  'uncertain',
  'detached',
  'untitled',
  'noScript',
] as const
export type RoomWord = (typeof roomWords)[number]

/** In the language of who writes it. */
export type RoomLabels = Readonly<Record<RoomWord, string>>
