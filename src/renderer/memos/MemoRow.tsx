import { useTranslation } from 'react-i18next'
import type { Memo } from '../../core/memo/index.ts'
import { CodeDot } from '../ui/CodeDot.tsx'
import { classNames } from '../ui/class-names.ts'
import { when } from '../ui/format.ts'
import { useSubjectWords } from './SubjectLine.tsx'
import { memoTitle } from './subjects.ts'

interface MemoRowProps {
  readonly memo: Memo
  readonly selected: boolean
}

export function MemoRow({ memo, selected }: MemoRowProps) {
  const { t, i18n } = useTranslation('memos')
  const { words, color } = useSubjectWords(memo)
  return (
    <div className={classNames('memo-row', selected && 'memo-row--selected')}>
      <p className="memo-row__head">
        <span className="memo-row__title clip">{memoTitle(memo)}</span>
        <span className="memo-row__date">{when(memo.changedAt, i18n.language)}</span>
      </p>
      <p className="memo-row__subject">
        <span className="memo-row__kind">{t(`subjects.${memo.subject.kind}`)}</span>
        {color === null ? null : <CodeDot color={color} />}
        <span className="clip">{words}</span>
      </p>
    </div>
  )
}
