import { useTranslation } from 'react-i18next'
import type { QueryNode } from '../../../core/query/index.ts'
import type { CodeSummary } from '../../../ipc/codes.ts'
import { useCodes } from '../../state/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { begin, build } from './builder-acts.ts'

/** What can be asked, shown with the codes this project uses most. */
export function Examples() {
  const { t } = useTranslation('retrieval')
  const { data: codes = [] } = useCodes()
  const [first, second] = mostUsed(codes)
  if (first === undefined || second === undefined) {
    return (
      <EmptyState title={t('examples.title')} acts={<Button onPress={begin}>{t('ask.first')}</Button>}>
        {t('examples.fewCodes')}
      </EmptyState>
    )
  }
  const names = { one: first.name, other: second.name }
  return (
    <div className="examples">
      <h3 className="examples__title">{t('examples.title')}</h3>
      <p className="examples__text">{t('examples.text')}</p>
      <ul className="examples__list">
        {examplesOf(first, second).map(({ id, query }) => (
          <li key={id}>
            <button type="button" className="examples__row" onClick={() => build(query)}>
              <span className="examples__name">{t(`examples.${id}`, names)}</span>
              <code className="examples__query">{t(`examples.line.${id}`, names)}</code>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function mostUsed(codes: readonly CodeSummary[]): readonly CodeSummary[] {
  return codes.toSorted((one, other) => other.codings - one.codings).slice(0, 2)
}

function examplesOf(one: CodeSummary, other: CodeSummary) {
  const [left, right] = [one, other].map(({ id }): QueryNode => ({ kind: 'code', id, subcodes: false }))
  if (left === undefined || right === undefined) return []
  const relation = { is: 'near', within: 3, unit: 'paragraph' } as const
  return [
    { id: 'both', query: { kind: 'and', parts: [left, right] } },
    { id: 'near', query: { kind: 'relation', relation, left, right, give: 'left' } },
    { id: 'without', query: { kind: 'and', parts: [left, { kind: 'not', part: right }] } },
  ] as const satisfies readonly { readonly id: string; readonly query: QueryNode }[]
}
