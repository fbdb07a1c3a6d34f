/** One line of what a file said: how deep it lies, what it is called in the file, its words. */
export interface SaidLine {
  readonly level: number
  readonly label: string
  readonly words: string
}

/** Lines shown at most; a drawing of a network can have a hundred thousand. */
const MOST_LINES = 1000

/**
 * What a file said as lines to read: without what is empty, and with names in the place of identifiers of others.
 * `isWhole` is false where lines are missing at the end.
 */
export function saidLines(
  said: string,
  names: Readonly<Record<string, string>>,
): { readonly lines: readonly SaidLine[]; readonly isWhole: boolean } {
  const lines: SaidLine[] = []
  const waiting: { readonly label: string; readonly value: unknown; readonly level: number }[] = []
  const put = (value: object, level: number) =>
    waiting.push(
      ...Object.entries(value)
        .filter(([, inner]) => !isEmpty(inner))
        .map(([key, inner]) => ({
          label: Array.isArray(value) ? `${Number(key) + 1}` : key,
          value: inner,
          level,
        }))
        .reverse(),
    )
  const read: unknown = JSON.parse(said)
  if (typeof read === 'object' && read !== null) put(read, 0)
  else waiting.push({ label: '', value: read, level: 0 })
  while (lines.length < MOST_LINES) {
    const next = waiting.pop()
    if (next === undefined) break
    const { label, value, level } = next
    const isInner = typeof value === 'object' && value !== null
    lines.push({
      level,
      label,
      words: isInner ? '' : label === 'guid' ? String(value) : wordsOf(value, names),
    })
    if (isInner) put(value, level + 1)
  }
  return { lines, isWhole: waiting.length === 0 }
}

function wordsOf(value: unknown, names: Readonly<Record<string, string>>): string {
  const words = String(value)
  return names[words.toLowerCase().replace(/^\{|\}$/g, '')] ?? words
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '') return true
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}
