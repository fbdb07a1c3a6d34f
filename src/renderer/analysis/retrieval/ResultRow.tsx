import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../core/codebook/index.ts'
import type { CodeId, DocumentId } from '../../../core/id.ts'
import type { QueryPassage } from '../../../ipc/queries.ts'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { classNames } from '../../ui/class-names.ts'
import { count } from '../../ui/format.ts'
import { PassageWords } from '../../ui/PassageWords.tsx'
import { TickBox } from '../../ui/TickBox.tsx'
import type { ResultRow } from './result-rows.ts'
import { keyOfPassage, tick, tickDocument } from './results-store.ts'

/** More codes than this are told by their number. */
const MOST_CODES = 4

interface PassageLineProps {
  readonly passage: QueryPassage
  readonly codes: ReadonlyMap<CodeId, Code>
  /** Null where the document stands above already. */
  readonly documentName: string | null
  readonly active: boolean
  /** It is the passage jumped to last. */
  readonly here: boolean
  /** Null where nothing can be ticked. */
  readonly ticked: boolean | null
}

/** Drawn anew only when something of it changes: all rows are looked at again once they were measured. */
export const PassageLine = memo(function PassageLine(props: PassageLineProps) {
  const { passage, codes, documentName, active, here, ticked } = props
  const { t } = useTranslation('retrieval')
  const { before, quotation, after, span, paragraph } = passage
  const named = passage.codes.flatMap(id => codes.get(id) ?? [])
  return (
    <div className={classNames('result', active && 'result--active', here && 'result--here')}>
      {ticked === null ? null : <TickBox ticked={ticked} onTick={() => tick([keyOfPassage(passage)])} />}
      <div className="result__main">
        <p className="result__where">
          {documentName === null ? null : <span className="result__document clip">{documentName}</span>}
          <span className="result__paragraph">{t('results.paragraph', { paragraph })}</span>
          {named.slice(0, MOST_CODES).map(code => (
            <span key={code.id} className="result__code">
              <CodeDot color={code.color} />
              <span className="clip">{code.name}</span>
            </span>
          ))}
          {named.length > MOST_CODES ? (
            <span className="result__paragraph">
              {t('results.moreCodes', { count: named.length - MOST_CODES })}
            </span>
          ) : null}
        </p>
        <PassageWords before={before} quotation={quotation} after={after} length={span.to - span.from} />
      </div>
    </div>
  )
})

interface DocumentLineProps {
  readonly row: Extract<ResultRow, { readonly kind: 'document' }>
  readonly name: string
  readonly folded: boolean
  readonly active: boolean
  readonly ticked: boolean | null
}

/** A document above its passages, with how many they are. */
export function DocumentLine({ row, name, folded, active, ticked }: DocumentLineProps) {
  const { t, i18n } = useTranslation('retrieval')
  const { id, passages, listed } = row
  return (
    <div className={classNames('result-document', active && 'result-document--active')}>
      {ticked === null ? null : <TickBox ticked={ticked} onTick={() => tickDocument(id as DocumentId)} />}
      <ChevronRight
        size={13}
        className={classNames(
          'result-document__fold',
          !folded && listed > 0 && 'result-document__fold--open',
        )}
        role="img"
        aria-label={t(folded ? 'results.folded' : 'results.unfolded')}
      />
      <span className="result-document__name clip">{name}</span>
      <span className="result-document__count">
        {t('results.passages', { count: passages, number: count(passages, i18n.language) })}
        {listed === 0 ? ` · ${t('results.notListed')}` : ''}
      </span>
    </div>
  )
}
