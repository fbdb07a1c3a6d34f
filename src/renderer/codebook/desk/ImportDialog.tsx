import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../state/connection.ts'
import { attempt, errorWords, notify } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { listed } from '../../ui/format.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { useImportPreview } from '../codebook-queries.ts'

interface ImportDialogProps {
  readonly path: string
  readonly onClose: () => void
}

const none: ReadonlySet<string> = new Set()

/** What a table of codes would make and change, before it does. */
export function ImportDialog({ path, onClose }: ImportDialogProps) {
  const { t, i18n } = useTranslation('codebook')
  const { data, error } = useImportPreview(path)
  const [active, setActive] = useState<string | null>(null)
  const fields = {
    color: t('color'),
    definition: t('editor.definition'),
    useWhen: t('editor.useWhen'),
    notWhen: t('editor.notWhen'),
    status: t('desk.columns.status'),
  }
  const made = data?.codes.filter(code => code.isNew).length ?? 0
  const changed = (data?.codes.length ?? 0) - made
  const take = () => {
    onClose()
    attempt(async () => {
      const done = await client.codes.importTable({ path })
      notify(t('import.done', { made: done.made, changed: done.changed }))
    })
  }
  return (
    <Dialog
      title={t('import.title')}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('editor.cancel')}</Button>
          <Button kind="primary" isDisabled={made + changed === 0} onPress={take}>
            {t('import.act')}
          </Button>
        </>
      }
    >
      <div className="desk-form">
        {error !== null ? (
          <p className="desk-outcome__refusal">{errorWords(error)}</p>
        ) : data === undefined ? null : (
          <>
            <p role="status">{t('import.counts', { made, changed, same: data.same })}</p>
            {data.codes.length === 0 ? null : (
              <div className="desk-preview">
                <VirtualList
                  label={t('import.preview')}
                  items={data.codes}
                  keyOf={code => JSON.stringify([...code.parents, code.name])}
                  rowHeight={30}
                  activeKey={active}
                  onActiveChange={setActive}
                  selectedKeys={none}
                  onOpen={() => {}}
                >
                  {code => (
                    <div className="desk-preview__row">
                      <span className="clip">{[...code.parents, code.name].join(' › ')}</span>
                      <span className="desk-preview__status">
                        {code.isNew
                          ? t('import.new')
                          : listed(
                              code.changes.map(field => fields[field]),
                              i18n.language,
                            )}
                      </span>
                    </div>
                  )}
                </VirtualList>
              </div>
            )}
            <p className="desk-outcome__none">{t('import.hint')}</p>
          </>
        )}
      </div>
    </Dialog>
  )
}
