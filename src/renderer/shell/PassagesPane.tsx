import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withSubcodes } from '../../core/codebook/index.ts'
import type { DocumentId } from '../../core/id.ts'
import type { Passage } from '../../ipc/codings.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { known, useCodes, useDocuments, usePassages } from '../state/queries.ts'
import { jumpTo, type Retrieval, showPassages, useUi } from '../state/ui-store.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CodeDot } from '../ui/CodeDot.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { count } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { PassageRow } from './PassageRow.tsx'
import './passages-pane.css'

const LIMIT = 5000

/** Passages of a code, in one document or in all; one click jumps there. */
export function PassagesPane({ retrieval }: { readonly retrieval: Retrieval }) {
  const { data } = usePassages({ ...retrieval, limit: LIMIT })
  const [active, setActive] = useState<string | null>(null)
  return (
    <section className="passages" data-part>
      <PassagesHead retrieval={retrieval} total={data?.total} shown={data?.passages.length} />
      {data === undefined ? null : (
        <PassageList
          passages={data.passages}
          withCode={retrieval.subcodes || retrieval.codeId === null}
          active={active}
          onActive={setActive}
        />
      )}
    </section>
  )
}

interface PassagesHeadProps {
  readonly retrieval: Retrieval
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

interface PassageListProps {
  readonly passages: readonly Passage[]
  readonly withCode: boolean
  readonly active: string | null
  readonly onActive: (id: string) => void
}

const none: ReadonlySet<string> = new Set()

/** E takes a passage as an example of its code, or takes that back. */
function isExampleKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'e' && !ctrlKey && !metaKey && !altKey
}

function PassageList({ passages, withCode, active, onActive }: PassageListProps) {
  const { t } = useTranslation('shell')
  const { data: codes = [] } = useCodes()
  const { data: documents = [] } = useDocuments()
  const flashed = useUi(ui => ui.flash)
  const names = new Map<DocumentId, string>(documents.map(document => [document.id, document.name]))
  const byId = new Map(codes.map(code => [code.id, code]))
  if (passages.length === 0) {
    return (
      <EmptyState small title={t('passages.none')}>
        {t('passages.noneText')}
      </EmptyState>
    )
  }
  return (
    <VirtualList
      label={t('passages.label')}
      items={passages}
      keyOf={passage => passage.id}
      rowHeight={56}
      measured
      activeKey={active}
      onActiveChange={onActive}
      selectedKeys={none}
      onKey={(event, passage) => {
        if (event.key === 'Escape') showPassages(null)
        if (passage === undefined || !isExampleKey(event) || known.project()?.readOnly !== null) return
        event.preventDefault()
        event.stopPropagation()
        attempt(() => client.codes.setExample({ codingId: passage.id, example: !passage.example }))
      }}
      onOpen={passage => {
        if (!passage.detached) jumpTo(passage)
      }}
    >
      {(passage, { active: isActive }) => (
        <PassageRow
          passage={passage}
          code={withCode ? byId.get(passage.codeId) : undefined}
          documentName={names.get(passage.documentId) ?? ''}
          active={isActive}
          here={flashed?.documentId === passage.documentId && flashed.span.from === passage.span.from}
        />
      )}
    </VirtualList>
  )
}
