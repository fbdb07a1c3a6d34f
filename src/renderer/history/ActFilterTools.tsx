import { FilterX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeId, CoderId, DocumentId } from '../../core/id.ts'
import { i18n } from '../state/i18n.ts'
import { textHolds } from '../state/match.ts'
import { useCodes, useDocuments } from '../state/queries.ts'
import { FilterBox } from '../ui/FilterBox.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Select } from '../ui/Select.tsx'
import { actTopics } from './act-topics.ts'
import { setFilter, useHistoryDesk } from './history-store.ts'
import { useActCoders } from './queries.ts'

const ANY = ''

/** What of the history is listed. */
export function ActFilterTools({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTranslation('history')
  const filter = useHistoryDesk(desk => desk.filter)
  const [typed, setTyped] = useState(filter.words ?? '')
  const { data: coders = [] } = useActCoders()
  const { data: documents = [] } = useDocuments()
  const { data: codes = [] } = useCodes()
  const documentOptions = useMemo(() => named(documents), [documents])
  const codeOptions = useMemo(() => named(codes), [codes])
  const any = (label: string) => ({ value: ANY, label })
  return (
    <div className="history-list__tools">
      <div className="history-list__line">
        <FilterBox
          label={t('search')}
          value={typed}
          onChange={words => {
            setTyped(words)
            const searched = words.trim() === '' ? undefined : words.trim()
            setFilter({
              words: searched,
              operations: searched === undefined ? undefined : operationsNamed(searched),
            })
          }}
        />
        {filtered ? (
          <IconButton
            label={t('clear')}
            onPress={() => {
              setTyped('')
              useHistoryDesk.setState({ filter: {} })
            }}
          >
            <FilterX size={16} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      <div className="history-list__line">
        <Select
          label={t('topic')}
          small
          options={[any(t('anyTopic')), ...actTopics.map(value => ({ value, label: t(`topics.${value}`) }))]}
          value={filter.topic ?? ANY}
          onChange={topic => setFilter({ topic: topic || undefined })}
        />
        <Select
          label={t('coder')}
          small
          options={[any(t('anyCoder')), ...named(coders)]}
          value={filter.coderId ?? ANY}
          onChange={id => setFilter({ coderId: (id as CoderId) || undefined })}
        />
        <Select
          label={t('document')}
          small
          options={[any(t('anyDocument')), ...documentOptions]}
          value={filter.documentId ?? ANY}
          onChange={id => setFilter({ documentId: (id as DocumentId) || undefined })}
        />
        <Select
          label={t('code')}
          small
          options={[any(t('anyCode')), ...codeOptions]}
          value={filter.codeId ?? ANY}
          onChange={id => setFilter({ codeId: (id as CodeId) || undefined })}
        />
      </div>
    </div>
  )
}

function named(things: readonly { readonly id: string; readonly name: string }[]) {
  return things.map(({ id, name }) => ({ value: id, label: name }))
}

/** Operations whose name in the interface language holds the words: people search what they see. */
function operationsNamed(words: string): string[] {
  const acts = i18n.getResourceBundle(i18n.language, 'acts') as Record<string, Record<string, string>>
  return Object.entries(acts).flatMap(([topic, names]) =>
    Object.entries(names)
      .filter(([, sentence]) => textHolds(sentence.replaceAll(/\{\{\w+\}\}/g, ''), words))
      .map(([name]) => `${topic}.${name.replace(/Many$/u, '')}`),
  )
}
