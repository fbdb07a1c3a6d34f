import { useTranslation } from 'react-i18next'
import { runCommand } from '../../state/commands.ts'
import { useIsReadOnly } from '../../state/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { CodeFields } from './CodeFields.tsx'
import { CodeHistory } from './CodeHistory.tsx'
import { CodePassages } from './CodePassages.tsx'
import { CodeRelations } from './CodeRelations.tsx'
import { deskCommandTitles } from './desk-commands.ts'
import { useCodebookDesk } from './desk-store.ts'
import type { DeskCodes } from './use-shown-codes.ts'

/** The code that is selected, to be read and changed; or what can be done with several. */
export function CodeSide({ shown }: { readonly shown: DeskCodes }) {
  const { t } = useTranslation('codebook')
  const selected = useCodebookDesk(desk => desk.selected)
  const codes = shown.codes.filter(code => selected.has(code.id))
  const [code] = codes
  return (
    <section className="side code-side" aria-label={t('desk.side')} data-part>
      {code === undefined ? (
        <EmptyState small title={t('desk.choose')}>
          {t('desk.chooseText')}
        </EmptyState>
      ) : codes.length > 1 ? (
        <Several shown={shown} />
      ) : (
        <div className="code-side__parts">
          <CodeFields key={code.id} code={code} />
          <CodePassages code={code} />
          <CodeRelations code={code} shown={shown} />
          <CodeHistory code={code} />
        </div>
      )}
    </section>
  )
}

const LISTED = 12

function Several({ shown }: { readonly shown: DeskCodes }) {
  const { t } = useTranslation('codebook')
  const readOnly = useIsReadOnly()
  const selected = useCodebookDesk(desk => desk.selected)
  const codes = shown.codes.filter(code => selected.has(code.id))
  const codings = codes.reduce((sum, code) => sum + code.codings, 0)
  return (
    <div className="code-side__several">
      <h3 className="code-side__title">{t('desk.selected', { count: codes.length })}</h3>
      <p className="code-side__hint">{t('codings', { count: codings })}</p>
      <ul className="code-side__names">
        {codes.slice(0, LISTED).map(code => (
          <li key={code.id}>
            <CodeDot color={code.color} />
            <span className="clip">{code.name}</span>
          </li>
        ))}
        {codes.length > LISTED ? <li>{t('desk.others', { count: codes.length - LISTED })}</li> : null}
      </ul>
      <div className="code-side__acts">
        {(['change', 'move', 'merge', 'set'] as const).map(act => (
          <Button key={act} isDisabled={readOnly} onPress={() => runCommand(`codebook.${act}`)}>
            {deskCommandTitles[act]()}
          </Button>
        ))}
      </div>
    </div>
  )
}
