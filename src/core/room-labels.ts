/** What goes out to be read says: the page of a reading room, reports of a code or a document, folders of Markdown. */
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
  'paragraph',
  'subcodes',
] as const
export type RoomWord = (typeof roomWords)[number]

/** In the language of who writes it. */
export type RoomLabels = Readonly<Record<RoomWord, string>>

/** A label and what it says, with the colon of its script where the label has none. */
export function labelled(label: string, words: string): string {
  if (label.endsWith('：')) return label + words
  if (label.endsWith(':')) return `${label} ${words}`
  return `${label}${/\p{Script=Han}/u.test(label) ? '：' : ': '}${words}`
}
