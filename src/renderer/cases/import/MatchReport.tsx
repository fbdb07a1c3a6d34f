import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeFilePreview, Listed } from '../../../ipc/attribute-files.ts'
import { warningWords } from '../../state/rule-words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { counted } from './counted.ts'
import { changeChoice, type FileChoice } from './import-store.ts'

interface MatchReportProps {
  readonly choice: FileChoice
  readonly preview: AttributeFilePreview
}

/** Who was found, who was not, and which values would be replaced. */
export const MatchReport = memo(function MatchReport({ choice, preview }: MatchReportProps) {
  const { t } = useTranslation('cases')
  const { subject } = choice
  const { rows, matched, loosely, unknown, ambiguous, doubled, unnamed, missing, overwrites, headRow } =
    preview
  return (
    <section className="values-report" aria-label={t('file.report')}>
      <p className="values-report__matched">
        {t('file.matched', { matched: counted(matched).number, rows: counted(rows).number })}
      </p>
      {headRow > 1 ? <p>{t('file.headRow', { row: headRow })}</p> : null}
      {preview.warnings.map(warning => (
        <p key={warning.code}>{warningWords(warning)}</p>
      ))}
      {subject === 'case' && unknown.count > 0 ? (
        <Checkbox isSelected={choice.create ?? false} onChange={create => changeChoice({ create })}>
          {t('file.create', counted(unknown.count))}
        </Checkbox>
      ) : null}
      <Found title={t('file.unknown', counted(unknown.count))} listed={unknown} open>
        {({ row, name }) => `${t('file.row', { row })} · ${name}`}
      </Found>
      <Found title={t('file.overwrites', counted(overwrites.count))} listed={overwrites} open>
        {({ row, name, attribute, before, after }) => (
          <>
            {t('file.row', { row })} · {name} · {attribute}: <del>{before}</del> → <ins>{after}</ins>
          </>
        )}
      </Found>
      <Found title={t('file.loosely', counted(loosely.count))} hint={t('file.looselyHint')} listed={loosely}>
        {({ row, name, subject: called }) => `${t('file.row', { row })} · ${name} → ${called}`}
      </Found>
      <Found title={t('file.doubled', counted(doubled.count))} hint={t('file.doubledHint')} listed={doubled}>
        {({ row, name, firstRow }) =>
          `${t('file.row', { row })} · ${name} · ${t('file.asRow', { row: firstRow })}`
        }
      </Found>
      <Found title={t('file.ambiguous', counted(ambiguous.count))} listed={ambiguous}>
        {({ row, name }) => `${t('file.row', { row })} · ${name}`}
      </Found>
      <Found title={t('file.unnamed', counted(unnamed.count))} listed={unnamed}>
        {row => t('file.row', { row })}
      </Found>
      <Found title={t(`file.missing.${subject}`, counted(missing.count))} listed={missing}>
        {name => name}
      </Found>
    </section>
  )
})

interface FoundProps<Item> {
  readonly title: string
  readonly hint?: string
  readonly listed: Listed<Item>
  readonly open?: boolean
  readonly children: (item: Item) => ReactNode
}

/** A kind of thing that was found, folded away until somebody wants to see it; nothing where there are none. */
function Found<Item>({ title, hint, listed: { count, first }, open = false, children }: FoundProps<Item>) {
  const { t } = useTranslation('cases')
  if (count === 0) return null
  return (
    <details className="values-found" open={open}>
      <summary>{title}</summary>
      {hint === undefined ? null : <p className="values-found__hint">{hint}</p>}
      <ul>
        {first.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: told apart by their place alone
          <li key={at}>{children(item)}</li>
        ))}
      </ul>
      {count > first.length ? (
        <p className="values-found__hint">{t('file.more', counted(count - first.length))}</p>
      ) : null}
    </details>
  )
}
