import { CaseSensitive, Regex, Search, WholeWord } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton.tsx'
import { changeTextQuery, useTextFind } from './find-store.ts'

/** What is looked for, and how it is meant. */
export function FindField({ invalid }: { readonly invalid: boolean }) {
  const { t } = useTranslation('find')
  const { query, turn } = useTextFind()
  const field = useRef<HTMLInputElement>(null)
  // What an input method has not finished yet is not looked for.
  const [composed, setComposed] = useState<string | null>(null)
  useEffect(() => {
    if (turn === 0) return
    field.current?.focus()
    field.current?.select()
  }, [turn])
  return (
    <div className="find-bar__field" data-invalid={invalid || undefined}>
      <Search size={14} aria-hidden />
      <input
        ref={field}
        className="find-bar__input"
        aria-label={t('field')}
        aria-invalid={invalid}
        placeholder={t('field')}
        value={composed ?? query.words}
        spellCheck={false}
        onChange={event => {
          if (composed === null) changeTextQuery({ words: event.target.value })
          else setComposed(event.target.value)
        }}
        onCompositionStart={event => setComposed(event.currentTarget.value)}
        onCompositionEnd={event => {
          setComposed(null)
          changeTextQuery({ words: event.currentTarget.value })
        }}
      />
      <Switch name="exact">
        <CaseSensitive size={16} aria-hidden />
      </Switch>
      <Switch name="wholeWords">
        <WholeWord size={16} aria-hidden />
      </Switch>
      <Switch name="regex">
        <Regex size={15} aria-hidden />
      </Switch>
    </div>
  )
}

interface SwitchProps {
  readonly name: 'exact' | 'wholeWords' | 'regex'
  readonly children: React.ReactNode
}

function Switch({ name, children }: SwitchProps) {
  const { t } = useTranslation('find')
  const { query } = useTextFind()
  return (
    <IconButton
      label={t(`options.${name}`)}
      pressed={query[name]}
      isDisabled={name === 'wholeWords' && query.regex}
      onPress={() => changeTextQuery({ [name]: !query[name] })}
    >
      {children}
    </IconButton>
  )
}
