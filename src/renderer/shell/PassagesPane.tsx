import { X } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { withSubcodes } from '../../core/codebook/index.ts'
import { RefusedError } from '../state/client.ts'
import { useCodes, useDocuments, usePassages } from '../state/queries.ts'
import { type CodePassagesWish, type Retrieval, showPassages } from '../state/ui-store.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CodeDot } from '../ui/CodeDot.tsx'
import { count } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { NumberPassages } from './NumberPassages.tsx'
import { PassageList } from './PassageList.tsx'
import { listedPassage, listPassages, usePassagesPane } from './passages-store.ts'
import { TickedBar } from './TickedBar.tsx'
import './passages-pane.css'

const LIMIT = 5000

/** Passages of a code, or what stands behind a number of a table; one click jumps there. */
export function PassagesPane({ retrieval }: { readonly retrieval: Retrieval }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other passages are ticked anew
  useEffect(() => () => usePassagesPane.setState({ ticked: new Set(), active: null }), [retrieval])
  useEffect(() => () => listPassages([]), [])
  return retrieval.of === 'code' ? (
    <CodePassages wish={retrieval} />
  ) : (
    <NumberPassages retrieval={retrieval} />
  )
}

/** Passages of a code, in one document or in all. */
function CodePassages({ wish }: { readonly wish: CodePassagesWish }) {
  const { codeId, documentId, subcodes } = wish
  const { data, error } = usePassages({ codeId, documentId, subcodes, limit: LIMIT })
  const isGone = error instanceof RefusedError && error.refusal.code === 'not-found'
  // With a code, or a document, its passages go.
  useEffect(() => {
    if (isGone) showPassages(null)
  }, [isGone])
  const passages = useMemo(() => data?.passages.map(listedPassage), [data])
  useEffect(() => listPassages(passages ?? []), [passages])
  return (
    <section className="passages" data-part>
      <PassagesHead retrieval={wish} total={data?.total} shown={passages?.length} />
      <TickedBar />
      {passages === undefined ? null : (
        <PassageList passages={passages} withCode={subcodes || codeId === null} />
      )}
    </section>
  )
}

interface PassagesHeadProps {
  readonly retrieval: CodePassagesWish
  readonly total: number | undefined
  readonly shown: number | undefined
}

function PassagesHead({ retrieval, total, shown }: PassagesHeadProps) {
  const { t, i18n } = useTranslation('shell')
  const { data: codes = [] } = useCodes()
  const { data: documents = [] } = useDocuments()
  const code = codes.find(candidate => candidate.id === retrieval.codeId)
  const document = documents.find(candidate => candidate.id === retrieval.documentId)
  const hasSubcodes = code !== undefined && withSubcodes(codes, code.id).size > 1
  const number = (value: number) => ({ count: value, number: count(value, i18n.language) })
  return (
    <header className="passages__head">
      <h2 className="passages__title">
        {code === undefined ? null : <CodeDot color={code.color} />}
        <span className="clip">{code?.name ?? t('passages.anyCode')}</span>
        {document === undefined ? null : <span className="passages__where clip">{document.name}</span>}
      </h2>
      {total === undefined ? null : (
        <span className="passages__count">{t('passages.count', number(total))}</span>
      )}
      {total !== undefined && shown !== undefined && shown < total ? (
        <span className="passages__count">{t('passages.first', number(shown))}</span>
      ) : null}
      {document === undefined ? null : (
        <Checkbox isSelected onChange={() => showPassages({ ...retrieval, documentId: null })}>
          {t('passages.onlyHere')}
        </Checkbox>
      )}
      {hasSubcodes ? (
        <Checkbox
          isSelected={retrieval.subcodes}
          onChange={subcodes => showPassages({ ...retrieval, subcodes })}
        >
          {t('passages.subcodes')}
        </Checkbox>
      ) : null}
      <IconButton label={t('ui.close')} onPress={() => showPassages(null)}>
        <X size={15} aria-hidden />
      </IconButton>
    </header>
  )
}
