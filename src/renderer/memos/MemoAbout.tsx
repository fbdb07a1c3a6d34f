import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { MemoId } from '../../core/id.ts'
import type { Memo } from '../../core/memo/index.ts'
import { useBacklinks, useIsReadOnly, useMemos, useProject } from '../state/queries.ts'
import { openMemo } from '../state/ui-store.ts'
import { useCoderNames } from '../state/use-coder-names.ts'
import { Button } from '../ui/Button.tsx'
import { moment } from '../ui/format.ts'
import { setAttaching } from './desk-store.ts'
import { MemoRow } from './MemoRow.tsx'
import { SubjectLine } from './SubjectLine.tsx'
import { goToSubject, sameSubject, subjectThing } from './subjects.ts'

/** What belongs to the open memo: what it is about, when and by whom it was written, and what leads to it. */
export function MemoAbout({ id }: { readonly id: MemoId }) {
  const { t } = useTranslation('memos')
  const { data: memos = [] } = useMemos()
  const memo = memos.find(known => known.id === id)
  if (memo === undefined) return null
  return (
    <aside className="side memo-about" data-part aria-label={t('about.label')}>
      <Subject memo={memo} />
      <Facts memo={memo} />
      <Backlinks memo={memo} memos={memos} />
    </aside>
  )
}

function Subject({ memo }: { readonly memo: Memo }) {
  const { t } = useTranslation('memos')
  const readOnly = useIsReadOnly()
  return (
    <section>
      <h2 className="memo-about__heading">{t('about.subject')}</h2>
      <SubjectLine about={memo} />
      {memo.quotation === null ? null : (
        <AriaButton className="memo-about__quotation" onPress={() => goToSubject(memo)}>
          {memo.quotation}
        </AriaButton>
      )}
      {readOnly ? null : (
        <Button small kind="quiet" onPress={() => setAttaching(true)}>
          {t('attach.act')}
        </Button>
      )}
    </section>
  )
}

function Facts({ memo }: { readonly memo: Memo }) {
  const { t, i18n } = useTranslation('memos')
  const { data: project } = useProject()
  const coder = useCoderNames().get(memo.coderId)
  const facts = [
    [t('file.created'), moment(memo.createdAt, i18n.language)],
    ...(memo.changedAt === memo.createdAt
      ? []
      : [[t('file.changed'), moment(memo.changedAt, i18n.language)]]),
    ...(coder === undefined || project === undefined ? [] : [[t('file.coder'), coder]]),
  ]
  return (
    <dl className="memo-about__facts">
      {facts.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="clip">{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function Backlinks({ memo, memos }: { readonly memo: Memo; readonly memos: readonly Memo[] }) {
  const { t } = useTranslation('memos')
  const { data: linking = [] } = useBacklinks({ kind: 'memo', id: memo.id })
  const { data: ofSubject = [] } = useBacklinks(subjectThing(memo.subject))
  const alike = memos.filter(other => other.id !== memo.id && sameSubject(other.subject, memo.subject))
  const ids = new Set(alike.map(({ id }) => id))
  const about = [...alike, ...ofSubject.filter(({ id }) => id !== memo.id && !ids.has(id))]
  return (
    <>
      <MemoLinks title={t('about.backlinks')} memos={linking} none={t('about.noBacklinks')} />
      <MemoLinks title={t('about.same')} memos={about} none={null} />
    </>
  )
}

interface MemoLinksProps {
  readonly title: string
  readonly memos: readonly Memo[]
  /** Said when there are none; null leaves the part out. */
  readonly none: string | null
}

/** Beyond this many a list beside the memo is no help. */
const MOST = 50

function MemoLinks({ title, memos, none }: MemoLinksProps) {
  if (memos.length === 0 && none === null) return null
  return (
    <section>
      <h2 className="memo-about__heading">
        {title} {memos.length === 0 ? null : <span className="section__count">{memos.length}</span>}
      </h2>
      {memos.length === 0 ? <p className="memo-about__none">{none}</p> : null}
      <ul>
        {memos.slice(0, MOST).map(memo => (
          <li key={memo.id}>
            <AriaButton className="memos-here__memo" onPress={() => openMemo('desk', memo.id)}>
              <MemoRow memo={memo} selected={false} />
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
