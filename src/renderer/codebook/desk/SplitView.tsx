import { Plus, Undo2 } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeSummary } from '../../../ipc/codes.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { useDocuments, useIsReadOnly, usePassages } from '../../state/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { goToCode, setDesk } from './desk-store.ts'
import { SplitPassages } from './SplitPassages.tsx'
import { type Deal, deal, freshDeal, MOST_PARTS, partsOf, takeBack } from './split-parts.ts'

const LIMIT = 10_000

/** The passages of a code one after the other, dealt to new subcodes with the keys 1 to 9. */
export function SplitView({ code }: { readonly code: CodeSummary }) {
  const { t } = useTranslation('codebook')
  const { data } = usePassages({ codeId: code.id, limit: LIMIT })
  const { data: documents = [] } = useDocuments()
  const [now, setNow] = useState<Deal>(freshDeal)
  const [active, setActive] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const passages = (data?.passages ?? []).filter(passage => passage.codeId === code.id)
  const names = new Map(documents.map(document => [document.id, document.name]))
  const current = passages.find(passage => passage.id === active) ?? passages[0]
  const give = (part: number | null) => {
    if (current === undefined) return
    setNow(deal(now, current.id, part))
    const next = passages[passages.indexOf(current) + 1]
    setActive((next ?? current).id)
  }
  const back = () => {
    const before = takeBack(now)
    if (before === null) return
    setNow(before.deal)
    setActive(before.id)
  }
  const press = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return
    if (!actOn(event, { give, back })) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the list inside
    <div className="centre split-view" data-part onKeyDown={press}>
      <SplitHead code={code} now={now} total={passages.length} onBack={back} />
      {passages.length === 0 ? (
        <EmptyState title={t('passages.none')} />
      ) : (
        <div className="split-view__middle" ref={list}>
          <SplitPassages
            passages={passages}
            names={names}
            partOf={now.partOf}
            active={current?.id ?? null}
            onActive={setActive}
          />
          <Parts now={now} onChange={setNow} onGive={give} />
        </div>
      )}
    </div>
  )
}

interface Acts {
  readonly give: (part: number | null) => void
  readonly back: () => void
}

/** True when the key meant something here. */
function actOn({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, { give, back }: Acts): boolean {
  const withMod = ctrlKey || metaKey
  if ((withMod && key.toLowerCase() === 'z') || key === 'Backspace') back()
  else if (withMod || altKey) return false
  else if (/^[1-9]$/.test(key)) give(Number(key) - 1)
  else if (key === '0' || key === ' ') give(null)
  else return false
  return true
}

interface SplitHeadProps {
  readonly code: CodeSummary
  readonly now: Deal
  readonly total: number
  readonly onBack: () => void
}

function SplitHead({ code, now, total, onBack }: SplitHeadProps) {
  const { t } = useTranslation('codebook')
  const readOnly = useIsReadOnly()
  const parts = partsOf(now)
  const isReady = parts.length > 0 && parts.every(part => part.name.trim() !== '')
  const apply = () =>
    attempt(async () => {
      await client.codes.split({ codeId: code.id, parts })
      goToCode(code.id)
    })
  return (
    <header className="split-view__head">
      <CodeDot color={code.color} />
      <h2 className="split-view__title clip">{t('split.title', { name: code.name })}</h2>
      <span className="desk-tools__count" role="status">
        {t('split.dealt', { dealt: now.partOf.size, total })}
      </span>
      <span className="desk-tools__space" />
      <Button
        small
        icon={<Undo2 size={14} aria-hidden />}
        isDisabled={now.steps.length === 0}
        onPress={onBack}
      >
        {t('split.back')}
      </Button>
      <Button small onPress={() => setDesk({ splitting: null })}>
        {t('editor.cancel')}
      </Button>
      <Button small kind="primary" isDisabled={!isReady || readOnly} onPress={apply}>
        {t('split.act', { count: parts.length })}
      </Button>
    </header>
  )
}

interface PartsProps {
  readonly now: Deal
  readonly onChange: (now: Deal) => void
  readonly onGive: (part: number | null) => void
}

function Parts({ now, onChange, onGive }: PartsProps) {
  const { t } = useTranslation('codebook')
  const sizes = now.names.map((_, part) => [...now.partOf.values()].filter(of => of === part).length)
  return (
    <aside className="split-parts" aria-label={t('split.parts')}>
      <p className="code-part__hint">{t('split.hint')}</p>
      <ol>
        {now.names.map((name, part) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its number
          <li key={part} className="split-part">
            <Button small aria-label={t('split.give', { number: part + 1 })} onPress={() => onGive(part)}>
              <kbd>{part + 1}</kbd>
            </Button>
            <input
              className="field__input"
              aria-label={t('split.name', { number: part + 1 })}
              placeholder={t('split.name', { number: part + 1 })}
              value={name}
              onChange={event => {
                const { value } = event.target
                onChange({ ...now, names: now.names.map((other, at) => (at === part ? value : other)) })
              }}
            />
            <span className="split-part__count">{sizes[part]}</span>
          </li>
        ))}
      </ol>
      <Button
        small
        icon={<Plus size={14} aria-hidden />}
        isDisabled={now.names.length >= MOST_PARTS}
        onPress={() => onChange({ ...now, names: [...now.names, ''] })}
      >
        {t('split.more')}
      </Button>
    </aside>
  )
}
