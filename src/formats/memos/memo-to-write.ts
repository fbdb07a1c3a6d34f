import type { LinkTarget } from '../../core/memo/index.ts'

/** A memo as it goes into a file: everything in words. */
export interface MemoToWrite {
  readonly id: string
  /** Title, or the first words; empty for an empty memo. */
  readonly name: string
  /** Markdown with links as `core/memo/link.ts` writes them. */
  readonly text: string
  /** What it is about: the kind, and which one; null for a free memo. */
  readonly subject: string | null
  readonly quotation: string | null
  readonly tags: readonly string[]
  readonly coder: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly changedAt: string
}

/** What stands before the facts of a memo, in the language of who exports. */
export interface MemoLabels {
  readonly title: string
  readonly untitled: string
  readonly subject: string
  readonly tags: string
  readonly coder: string
  readonly created: string
  readonly changed: string
}

export interface MemoFile {
  readonly memos: readonly MemoToWrite[]
  readonly labels: MemoLabels
  /** What a link leads to is called now; null when it is gone. */
  nameOf(target: LinkTarget, words: string): string | null
}

/** The facts of a memo as label and words; those it does not have are left out. */
export function factsOf(memo: MemoToWrite, labels: MemoLabels): (readonly [label: string, words: string])[] {
  const facts: (readonly [string, string | null])[] = [
    [labels.subject, memo.subject],
    [labels.tags, memo.tags.length === 0 ? null : memo.tags.map(tag => `#${tag}`).join('  ')],
    [labels.coder, memo.coder],
    [labels.created, dateWords(memo.createdAt)],
    [labels.changed, memo.changedAt === memo.createdAt ? null : dateWords(memo.changedAt)],
  ]
  return facts.flatMap(([label, words]) => (words === null || words === '' ? [] : [[label, words] as const]))
}

/** Date and time where the file is written: `2026-01-02 03:04`. */
function dateWords(iso: string): string {
  const time = new Date(iso)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`
}
