import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { findTerms, type Memo, memoName } from '../../core/memo/index.ts'
import { CodeDot } from '../ui/CodeDot.tsx'
import { classNames } from '../ui/class-names.ts'
import { when } from '../ui/format.ts'
import { useSubjectWords } from './SubjectLine.tsx'
import { snippetOf } from './snippet.ts'
import { memoTitle } from './subjects.ts'

interface MemoRowProps {
  readonly memo: Memo
  readonly selected: boolean
  /** Words that were searched for; they are marked. */
  readonly terms?: readonly string[]
}

export function MemoRow({ memo, selected, terms = [] }: MemoRowProps) {
  const { t, i18n } = useTranslation('memos')
  const { words, color } = useSubjectWords(memo)
  const snippet = snippetOf(memo, terms)
  return (
    <div className={classNames('memo-row', selected && 'memo-row--selected')}>
      <p className="memo-row__head">
        <span
          className={classNames('memo-row__title', 'clip', memoName(memo) === '' && 'memo-row__title--none')}
        >
          <Marked text={memoTitle(memo)} terms={terms} />
        </span>
        <span className="memo-row__date">{when(memo.changedAt, i18n.language)}</span>
      </p>
      <p className="memo-row__snippet clip">
        <Marked text={snippet} terms={terms} />
      </p>
      <p className="memo-row__subject">
        <span className={classNames('memo-row__kind', words !== '' && 'memo-row__kind--of')}>
          {t(`subjects.${memo.subject.kind}`)}
        </span>
        {color === null ? null : <CodeDot color={color} />}
        <span className="clip">{words}</span>
        {memo.tags.map(tag => (
          <span key={tag} className="memo-tag memo-tag--small">
            <Marked text={tag} terms={terms} />
          </span>
        ))}
      </p>
    </div>
  )
}

/** The text with the words that were searched for marked. */
function Marked({ text, terms }: { readonly text: string; readonly terms: readonly string[] }): ReactNode {
  if (terms.length === 0) return text
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, to } of findTerms(text, terms)) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return [...parts, text.slice(at)]
}
