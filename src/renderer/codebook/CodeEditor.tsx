import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeStatuses } from '../../core/codebook/index.ts'
import type { CodeSummary } from '../../ipc/codes.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useCodes } from '../state/queries.ts'
import { Button } from '../ui/Button.tsx'
import { ColorPicker } from '../ui/ColorPicker.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextField } from '../ui/TextField.tsx'
import { setPanel, useCodebookPanel } from './panel-store.ts'

const close = () => setPanel({ editing: null })

/** Name, colour, rules and status of a code. */
export function CodeEditor() {
  const { data: codes = [] } = useCodes()
  const editing = useCodebookPanel(panel => panel.editing)
  const code = codes.find(candidate => candidate.id === editing)
  return code === undefined ? null : <Editor key={code.id} code={code} />
}

function Editor({ code }: { readonly code: CodeSummary }) {
  const { t } = useTranslation('codebook')
  const [name, setName] = useState(code.name)
  const [color, setColor] = useState(code.color)
  const [definition, setDefinition] = useState(code.definition)
  const [useWhen, setUseWhen] = useState(code.useWhen)
  const [notWhen, setNotWhen] = useState(code.notWhen)
  const [status, setStatus] = useState(code.status)
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (name.trim() === '') return
    close()
    const changes = {
      ...(name === code.name ? {} : { name }),
      ...(color === code.color ? {} : { color }),
      ...(definition === code.definition ? {} : { definition }),
      ...(useWhen === code.useWhen ? {} : { useWhen }),
      ...(notWhen === code.notWhen ? {} : { notWhen }),
      ...(status === code.status ? {} : { status }),
    }
    if (Object.keys(changes).length > 0) attempt(() => client.codes.update({ id: code.id, ...changes }))
  }
  return (
    <Dialog
      title={t('editor.title')}
      size="wide"
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{t('editor.cancel')}</Button>
          <Button kind="primary" isDisabled={name.trim() === ''} onPress={() => submit()}>
            {t('editor.save')}
          </Button>
        </>
      }
    >
      <form className="code-editor" onSubmit={submit}>
        <div className="code-editor__name">
          <TextField label={t('name')} value={name} onChange={setName} autoFocus />
          <ColorPicker label={t('color')} value={color} onChange={setColor} />
        </div>
        <TextField
          label={t('editor.definition')}
          hint={t('editor.definitionHint')}
          value={definition}
          onChange={setDefinition}
          lines={4}
        />
        <TextField label={t('editor.useWhen')} value={useWhen} onChange={setUseWhen} lines={2} />
        <TextField label={t('editor.notWhen')} value={notWhen} onChange={setNotWhen} lines={2} />
        <div className="code-editor__status">
          <Segmented
            label={t('desk.columns.status')}
            options={codeStatuses.map(value => ({ value, label: t(`status.${value}`) }))}
            value={status}
            onChange={setStatus}
          />
        </div>
      </form>
    </Dialog>
  )
}
