import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeStatuses } from '../../../core/codebook/index.ts'
import type { CodeSummary } from '../../../ipc/codes.ts'
import { beforeClosing } from '../../state/closing.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { useIsReadOnly } from '../../state/queries.ts'
import { ColorPicker } from '../../ui/ColorPicker.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Field = 'name' | 'definition' | 'useWhen' | 'notWhen'

/** Name, colour, status and rules. What is typed is stored when the field is left. */
export function CodeFields({ code }: { readonly code: CodeSummary }) {
  const { t } = useTranslation('codebook')
  const readOnly = useIsReadOnly()
  const change = (changes: Partial<Omit<CodeSummary, 'id'>>) =>
    attempt(() => client.codes.update({ id: code.id, ...changes }))
  return (
    <div className="code-fields">
      <div className="code-fields__name">
        <KeptField code={code} field="name" label={t('name')} />
        <ColorPicker
          label={t('color')}
          value={code.color}
          onChange={color => change({ color })}
          isDisabled={readOnly}
        />
      </div>
      <div className="code-fields__status">
        <span className="field__label">{t('desk.columns.status')}</span>
        {readOnly ? (
          <span>{t(`status.${code.status}`)}</span>
        ) : (
          <Segmented
            label={t('desk.columns.status')}
            options={codeStatuses.map(value => ({ value, label: t(`status.${value}`) }))}
            value={code.status}
            onChange={status => change({ status })}
          />
        )}
      </div>
      <KeptField code={code} field="definition" label={t('editor.definition')} lines={4} />
      <KeptField code={code} field="useWhen" label={t('editor.useWhen')} lines={2} />
      <KeptField code={code} field="notWhen" label={t('editor.notWhen')} lines={2} />
    </div>
  )
}

interface KeptFieldProps {
  readonly code: CodeSummary
  readonly field: Field
  readonly label: string
  readonly lines?: number
}

function KeptField({ code, field, label, lines }: KeptFieldProps) {
  const readOnly = useIsReadOnly()
  const { id } = code
  /** Null while the field shows what is stored. */
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef<string | null>(null)
  latest.current = typed === code[field] || (field === 'name' && typed?.trim() === '') ? null : typed
  const keep = useRef(async () => {
    const words = latest.current
    latest.current = null
    if (words !== null) await client.codes.update({ id, [field]: words })
  }).current
  useEffect(() => {
    const stop = beforeClosing(keep)
    return () => {
      stop()
      // The code was left by a key: what was typed goes with it.
      attempt(keep)
    }
  }, [keep])
  const leave = () =>
    attempt(async () => {
      try {
        await keep()
      } finally {
        setTyped(null)
      }
    })
  return (
    <TextField
      label={label}
      value={typed ?? code[field]}
      onChange={setTyped}
      onBlur={leave}
      isReadOnly={readOnly}
      spellCheck="false"
      {...(lines === undefined ? {} : { lines })}
      onKeyDown={event => {
        if (event.key === 'Escape' && typed !== null) setTyped(null)
        else if (event.key === 'Enter' && lines === undefined) leave()
        else event.continuePropagation()
      }}
    />
  )
}
