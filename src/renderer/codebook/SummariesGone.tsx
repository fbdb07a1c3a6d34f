import { useTranslation } from 'react-i18next'
import type { CodeId } from '../../core/id.ts'
import { useSummaries } from '../state/queries.ts'

/** Says how many summaries go with codes, if any do. */
export function SummariesGone({ codes }: { readonly codes: ReadonlySet<CodeId> }) {
  const { t } = useTranslation('codebook')
  const { data: written = [] } = useSummaries()
  const count = written.filter(({ codeId }) => codes.has(codeId)).length
  return count === 0 ? null : <p>{t('remove.summaries', { count })}</p>
}
