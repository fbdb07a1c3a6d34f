import type { CoderId } from '../id.ts'
import { holdsTerms, searchTerms } from './find-words.ts'
import type { Memo, MemoSubjectKind } from './memo.ts'
import { isSameTag } from './tags.ts'

/** Which memos are wanted; null for any. */
export interface MemoFilter {
  /** Words that must all stand in title, text, quotation or tags, whatever their script, width and case. */
  readonly search: string
  readonly tag: string | null
  readonly kind: MemoSubjectKind | null
  readonly coderId: CoderId | null
}

export function selectMemos(memos: readonly Memo[], { search, tag, kind, coderId }: MemoFilter): Memo[] {
  const terms = searchTerms(search)
  return memos.filter(
    memo =>
      (kind === null || memo.subject.kind === kind) &&
      (coderId === null || memo.coderId === coderId) &&
      (tag === null || memo.tags.some(given => isSameTag(given, tag))) &&
      holdsTerms([memo.title, memo.text, memo.quotation ?? '', ...memo.tags], terms),
  )
}

/** A memo in one line: its title, else the first line of its text that says something, without its Markdown. */
export function memoName({ title, text }: Pick<Memo, 'title' | 'text'>): string {
  for (const line of [title, ...text.split('\n')]) {
    const words = line
      .replace(/\[\[[a-z]+:[0-9a-f@-]+\|([^\]\n]*)\]\]/g, '$1')
      .replace(/^[\s#>*+-]+|[*_`~]{2,}/g, '')
      .trim()
    if (words !== '') return [...words].slice(0, 80).join('')
  }
  return ''
}
