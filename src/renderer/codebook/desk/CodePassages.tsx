import { ArrowUpRight, Star } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { beginning } from '../../../core/text/index.ts'
import type { CodeSummary } from '../../../ipc/codes.ts'
import type { Passage } from '../../../ipc/codings.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { useDocuments, useIsReadOnly, usePassages } from '../../state/queries.ts'
import { jumpTo } from '../../state/ui-store.ts'
import { classNames } from '../../ui/class-names.ts'
import { textLanguage } from '../../ui/text-language.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'

const LIMIT = 1000
const none: ReadonlySet<string> = new Set()

/** Two lines of words and the place, in pixels; as in the style sheet. */
const ROW = 72

/** Passages of a code, its examples first. E makes one an example, Enter goes to it. */
export function CodePassages({ code }: { readonly code: CodeSummary }) {
  const { t } = useTranslation('codebook')
  const { data } = usePassages({ codeId: code.id, limit: LIMIT })
  const { data: documents = [] } = useDocuments()
  const [active, setActive] = useState<string | null>(null)
  const readOnly = useIsReadOnly()
  const names = new Map(documents.map(document => [document.id, document.name]))
  const passages = data?.passages.filter(passage => passage.codeId === code.id) ?? []
  const examples = passages.filter(passage => passage.example).length
  return (
    <section className="code-part">
      <h3 className="code-part__head">
        {t('passages.title')}
        <span className="code-part__count">
          {t('passages.counts', {
            passages: t('codings', { count: code.codings }),
            examples: t('passages.examples', { count: examples }),
          })}
        </span>
      </h3>
      {passages.length === 0 ? (
        <p className="code-part__none">{t('passages.none')}</p>
      ) : (
        <div className="code-passages" style={{ height: Math.min(280, passages.length * ROW + 8) }}>
          <VirtualList
            label={t('passages.title')}
            items={passages}
            keyOf={passage => passage.id}
            rowHeight={ROW}
            activeKey={active}
            onActiveChange={setActive}
            selectedKeys={none}
            onOpen={passage => jumpTo(passage)}
            onKey={(event, passage) => {
              const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
              if (event.key.toLowerCase() !== 'e' || !isPlain || passage === undefined || readOnly) return
              event.preventDefault()
              event.stopPropagation()
              toggleExample(passage)
            }}
          >
            {(passage, { active: isActive }) => (
              <Row
                passage={passage}
                documentName={names.get(passage.documentId) ?? ''}
                active={isActive}
                readOnly={readOnly}
              />
            )}
          </VirtualList>
        </div>
      )}
      {passages.length > 0 && !readOnly ? <p className="code-part__hint">{t('passages.hint')}</p> : null}
    </section>
  )
}

export function toggleExample({ id, example }: Pick<Passage, 'id' | 'example'>): void {
  attempt(() => client.codes.setExample({ codingId: id, example: !example }))
}

interface RowProps {
  readonly passage: Passage
  readonly documentName: string
  readonly active: boolean
  readonly readOnly: boolean
}

function Row({ passage, documentName, active, readOnly }: RowProps) {
  const { t } = useTranslation('codebook')
  return (
    <div className={classNames('code-passage', active && 'code-passage--active')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: an option holds no button; E does the same */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <span
        className={classNames('code-passage__star', passage.example && 'code-passage__star--on')}
        title={passage.example ? t('passages.noExample') : t('passages.takeExample')}
        onClick={event => {
          event.stopPropagation()
          if (!readOnly) toggleExample(passage)
        }}
      >
        <Star size={14} aria-hidden />
        {passage.example ? <span className="visually-hidden">{t('passages.example')}</span> : null}
      </span>
      <span className="code-passage__words" lang={textLanguage(passage.quotation)}>
        {beginning(passage.quotation, 300)}
      </span>
      <span className="code-passage__where">
        <span className="clip">{documentName}</span>
        <ArrowUpRight size={12} aria-hidden />
      </span>
    </div>
  )
}
