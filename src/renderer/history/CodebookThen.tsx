import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act, CodebookThen as Book, CodeThen } from '../../ipc/history.ts'
import { CodeDot } from '../ui/CodeDot.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { count, listed, moment } from '../ui/format.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { MomentDialog } from './MomentDialog.tsx'
import { useCodebookThen } from './queries.ts'

export function CodebookThen({ act }: { readonly act: Act }) {
  const { t, i18n } = useTranslation('history')
  return (
    <MomentDialog title={t('then.codebook', { at: moment(act.at, i18n.language) })} act={act}>
      {number => <Shown number={number} />}
    </MomentDialog>
  )
}

function Shown({ number }: { readonly number: number }) {
  const { t } = useTranslation('history')
  const { data: book } = useCodebookThen(number)
  const [active, setActive] = useState<string | null>(null)
  if (book === undefined) return <ProgressBar label={t('then.loading')} progress={null} />
  return (
    <>
      <Summary book={book} />
      {book.codes.length === 0 ? (
        <EmptyState small title={t('then.noCodes')} />
      ) : (
        <div className="then__list">
          <VirtualList
            label={t('details.codebook')}
            items={book.codes}
            keyOf={code => code.id}
            rowHeight={28}
            activeKey={active}
            onActiveChange={setActive}
            selectedKeys={new Set()}
            onOpen={() => {}}
          >
            {code => <CodeRow code={code} />}
          </VirtualList>
        </div>
      )}
    </>
  )
}

/** The longest row of names told of codes made since. */
const NAMES = 5

function Summary({ book: { codes, added } }: { readonly book: Book }) {
  const { t, i18n } = useTranslation('history')
  const values = (value: number) => ({ count: value, number: count(value, i18n.language) })
  const removed = codes.filter(({ nameNow }) => nameNow === null).length
  const renamed = codes.filter(({ name, nameNow }) => nameNow !== null && nameNow !== name).length
  const names = listed(added.slice(0, NAMES), i18n.language) + (added.length > NAMES ? '…' : '')
  const parts = [
    t('then.codes', values(codes.length)),
    added.length > 0 ? t('then.added', { ...values(added.length), names }) : null,
    removed > 0 ? t('then.removed', values(removed)) : null,
    renamed > 0 ? t('then.renamed', values(renamed)) : null,
  ].filter(part => part !== null)
  const same = parts.length === 1 && codes.every(code => code.codings === code.codingsNow)
  return (
    <p className="then__summary">{[...parts, same ? t('then.same') : null].filter(Boolean).join(' · ')}</p>
  )
}

function CodeRow({ code }: { readonly code: CodeThen }) {
  const { t, i18n } = useTranslation('history')
  const { name, nameNow, codings, codingsNow } = code
  const number = (value: number) => count(value, i18n.language)
  return (
    <div className="then__code" style={{ paddingInlineStart: 8 + code.depth * 16 }}>
      <CodeDot color={code.color} />
      <span className="clip">{name}</span>
      {nameNow === null ? <span className="then__since">{t('then.gone')}</span> : null}
      {nameNow !== null && nameNow !== name ? (
        <span className="then__since clip">{t('then.now', { name: nameNow })}</span>
      ) : null}
      <span className="then__count">
        {codings === codingsNow
          ? number(codings)
          : t('then.countNow', { before: number(codings), now: number(codingsNow) })}
      </span>
    </div>
  )
}
