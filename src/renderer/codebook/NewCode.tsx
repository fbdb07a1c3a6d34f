import { useTranslation } from 'react-i18next'
import type { Code } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'

import { Button } from '../ui/Button.tsx'
import { InlineEdit } from '../ui/InlineEdit.tsx'
import { setPanel } from './panel-store.ts'

interface NewCodeProps {
  /** The code it goes under; undefined at the top. */
  readonly parent: Code | undefined
  readonly onCreate: (name: string, parentId: CodeId | null) => void
}

/** The line in which a new code gets its name. */
export function NewCode({ parent, onCreate }: NewCodeProps) {
  const { t } = useTranslation('codebook')
  return (
    <div className="new-code">
      <InlineEdit
        key={parent?.id ?? ''}
        label={t('new.label')}
        value=""
        onCommit={name => onCreate(name, parent?.id ?? null)}
        onEnd={() => setPanel({ creatingUnder: undefined })}
      />
      <p className="new-code__place">
        <span className="clip">
          {parent === undefined ? t('new.top') : t('new.under', { name: parent.name })}
        </span>
        {parent === undefined ? null : (
          <span onPointerDown={event => event.preventDefault()}>
            <Button small kind="quiet" onPress={() => setPanel({ creatingUnder: null })}>
              {t('new.toTop')}
            </Button>
          </span>
        )}
      </p>
    </div>
  )
}
