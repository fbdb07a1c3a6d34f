import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryProposal } from '../../../ipc/imports.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { count } from '../../ui/format.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { baseName } from './import-plan.ts'

/** The entries of a bibliography and the documents they describe. */
export function EntriesPane({ entries }: { readonly entries: readonly EntryProposal[] }) {
  const { t } = useTranslation('imports')
  const [active, setActive] = useState<string | null>(null)
  const items = entries.map((entry, index) => ({ entry, key: String(index) }))
  return (
    <div className="import-entries" data-part>
      <header className="import-table__head">
        <strong>{t('entries.title')}</strong>
        <span className="import-side__hint">{t('entries.hint')}</span>
      </header>
      {items.length === 0 ? (
        <EmptyState small title={t('nothing')} />
      ) : (
        <VirtualList
          label={t('entries.title')}
          items={items}
          keyOf={item => item.key}
          rowHeight={62}
          measured
          activeKey={active}
          onActiveChange={setActive}
          selectedKeys={new Set()}
          onOpen={item => setActive(item.key)}
        >
          {({ entry }) => <EntryLine entry={entry} />}
        </VirtualList>
      )}
    </div>
  )
}

function EntryLine({ entry }: { readonly entry: EntryProposal }) {
  const { t, i18n } = useTranslation('imports')
  const { title, author, year, annotations, match } = entry
  const goesWith =
    match === null
      ? t('entries.none')
      : match.kind === 'file'
        ? t('entries.file', { name: baseName(match.path) })
        : t('entries.document', { name: match.name })
  const facts = [
    author,
    year,
    annotations === 0
      ? ''
      : t('entries.annotations', { count: annotations, number: count(annotations, i18n.language) }),
  ]
  return (
    <div className="import-entry">
      <p className="import-entry__title clip">{title || t('entries.untitled')}</p>
      <p className="import-entry__facts clip">{facts.filter(fact => fact !== '').join(' · ')}</p>
      <p className={match === null ? 'import-entry__none' : 'import-entry__match'}>{goesWith}</p>
    </div>
  )
}
