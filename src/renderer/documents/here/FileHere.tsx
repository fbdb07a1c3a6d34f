import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DocumentSummary } from '../../../ipc/documents.ts'
import { client } from '../../state/connection.ts'
import { t as say } from '../../state/i18n.ts'
import { attempt, notify } from '../../state/notices.ts'
import { encodingName, formatName } from '../../state/rule-words.ts'
import { shell } from '../../state/shell.ts'
import { Button } from '../../ui/Button.tsx'
import { fileSize, moment } from '../../ui/format.ts'

/** The file a document came from; it can be had back as it was. */
export function FileHere({ document }: { readonly document: DocumentSummary }) {
  const { t, i18n } = useTranslation('documents')
  const { id, source, createdAt } = document
  const { data: origin } = useQuery({
    queryKey: ['origin', id],
    queryFn: () => client.documents.origin({ id }),
    gcTime: 0,
  })
  if (origin === undefined) return null
  const facts = [
    formatName(origin.format),
    origin.encoding === null ? null : encodingName(origin.encoding),
    fileSize(origin.bytes, i18n.language),
    moment(createdAt, i18n.language),
  ]
  return (
    <div className="document-here__part">
      <h3 className="document-here__heading">{t('here.file')}</h3>
      <p className="document-here__file" title={origin.linkedPath ?? source}>
        {source}
      </p>
      <p className="document-here__hint">{facts.filter(fact => fact !== null).join(' · ')}</p>
      {origin.linkedPath === null ? (
        <Button small kind="quiet" onPress={() => attempt(() => saveOriginal(document))}>
          {t('here.saveOriginal')}
        </Button>
      ) : (
        <p className="document-here__hint">{t('here.linked', { path: origin.linkedPath })}</p>
      )}
    </div>
  )
}

async function saveOriginal({ id, source }: DocumentSummary): Promise<void> {
  const path = await shell.pickSavePath({ kind: 'original', name: source })
  if (path === null) return
  await client.exports.original({ id, path })
  notify(say('documents:here.saved', { name: source }))
}
