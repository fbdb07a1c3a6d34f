import { Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CodeSummary } from '../../ipc/codes.ts'
import { CodeDot } from '../ui/CodeDot.tsx'
import { classNames } from '../ui/class-names.ts'
import { PassageWords } from '../ui/PassageWords.tsx'
import { TickBox } from '../ui/TickBox.tsx'
import { type ListedPassage, tick } from './passages-store.ts'

interface PassageRowProps {
  readonly passage: ListedPassage
  readonly code: CodeSummary | undefined
  readonly documentName: string
  readonly active: boolean
  /** It is the passage jumped to last. */
  readonly here: boolean
  /** Null where nothing can be ticked. */
  readonly ticked: boolean | null
}

export function PassageRow({ passage, code, documentName, active, here, ticked }: PassageRowProps) {
  const { t } = useTranslation('shell')
  const { before, after, quotation, paragraph, coding } = passage
  return (
    <div className={classNames('passage', active && 'passage--active', here && 'passage--here')}>
      {ticked === null ? null : <TickBox ticked={ticked} onTick={() => tick(passage.key)} />}
      <div className="passage__main">
        <p className="passage__where">
          <span className="clip">{documentName}</span>
          <span className="passage__paragraph">
            {coding?.detached === true ? t('passages.detached') : t('passages.paragraph', { paragraph })}
          </span>
          {coding?.example === true ? (
            <Star size={11} className="passage__example" role="img" aria-label={t('passages.example')} />
          ) : null}
          {code === undefined ? null : (
            <span className="passage__code">
              <CodeDot color={code.color} />
              <span className="clip">{code.name}</span>
            </span>
          )}
        </p>
        <PassageWords before={before} quotation={quotation} after={after} />
      </div>
    </div>
  )
}
