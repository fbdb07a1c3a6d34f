import { useTranslation } from 'react-i18next'
import type { CodingId, DocumentId } from '../../../core/id.ts'
import type { Passage } from '../../../ipc/codings.ts'
import { classNames } from '../../ui/class-names.ts'
import { textLanguage } from '../../ui/text-language.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'

interface SplitPassagesProps {
  readonly passages: readonly Passage[]
  readonly names: ReadonlyMap<DocumentId, string>
  readonly partOf: ReadonlyMap<CodingId, number>
  readonly active: string | null
  readonly onActive: (id: string) => void
}

const none: ReadonlySet<string> = new Set()

export function SplitPassages({ passages, names, partOf, active, onActive }: SplitPassagesProps) {
  const { t } = useTranslation('codebook')
  return (
    <VirtualList
      label={t('passages.title')}
      items={passages}
      keyOf={passage => passage.id}
      rowHeight={72}
      measured
      activeKey={active}
      onActiveChange={onActive}
      selectedKeys={none}
      onOpen={() => {}}
    >
      {(passage, { active: isActive }) => {
        const part = partOf.get(passage.id)
        return (
          <div className={classNames('split-passage', isActive && 'split-passage--active')}>
            <span className="split-passage__part">{part === undefined ? '' : part + 1}</span>
            <div>
              <p className="split-passage__where clip">{names.get(passage.documentId)}</p>
              <p lang={textLanguage(passage.quotation)}>
                <span className="split-passage__context">{passage.before}</span>
                <mark>{passage.quotation}</mark>
                <span className="split-passage__context">{passage.after}</span>
              </p>
            </div>
          </div>
        )
      }}
    </VirtualList>
  )
}
