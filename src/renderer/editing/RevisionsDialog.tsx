import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import { client } from '../state/connection.ts'
import { t as say } from '../state/i18n.ts'
import { attempt, notify } from '../state/notices.ts'
import { useDocuments, useIsReadOnly } from '../state/queries.ts'
import { keys } from '../state/query-client.ts'
import { actWords } from '../state/words.ts'
import { Button } from '../ui/Button.tsx'
import { FullDialog } from '../ui/FullDialog.tsx'
import { count, moment } from '../ui/format.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { DiffView } from './DiffView.tsx'
import { groupRevisions, type RevisionGroup } from './group-revisions.ts'

interface RevisionsDialogProps {
  readonly documentId: DocumentId
  readonly onClose: () => void
}

type Look = 'change' | 'now' | 'text'

/** What a text was: who changed it when, what changed, the text itself, and the way back to it. */
export function RevisionsDialog({ documentId, onClose }: RevisionsDialogProps) {
  const { t } = useTranslation('editing')
  const { data: documents = [] } = useDocuments()
  const readOnly = useIsReadOnly()
  const { data: revisions } = useQuery({
    queryKey: keys.revisions(documentId),
    queryFn: () => client.texts.revisions({ id: documentId }),
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const [look, setLook] = useState<Look>('change')
  const groups = groupRevisions(revisions ?? [])
  const group = groups.find(each => keyOf(each) === chosen) ?? groups[0]
  const newest = groups[0]?.revision.number
  const name = documents.find(({ id }) => id === documentId)?.name ?? ''
  const isNow = group === undefined || group.revision.number === newest
  const goBack = async () => {
    if (group === undefined || newest === undefined) return
    onClose()
    const { detached } = await client.texts.goBack({
      id: documentId,
      revision: newest,
      to: group.revision.number,
    })
    notify(detached === 0 ? say('editing:revisions.done') : say('editing:detached.lost', { count: detached }))
  }
  return (
    <FullDialog
      title={t('revisions.title', { name })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          {readOnly ? null : (
            <Button kind="primary" isDisabled={isNow} onPress={() => attempt(goBack)}>
              {t('revisions.goBack')}
            </Button>
          )}
        </>
      }
    >
      <div className="text-task__list">
        <VirtualList
          label={t('revisions.list')}
          items={groups}
          keyOf={keyOf}
          rowHeight={58}
          activeKey={group === undefined ? null : keyOf(group)}
          onActiveChange={setChosen}
          selectedKeys={new Set(group === undefined ? [] : [keyOf(group)])}
          onOpen={each => setChosen(keyOf(each))}
        >
          {each => <RevisionRow group={each} isNow={each.revision.number === newest} />}
        </VirtualList>
      </div>
      <div className="text-task__main">
        <div className="text-task__tools">
          <Segmented
            label={t('revisions.look')}
            options={(['change', 'now', 'text'] as const).map(value => ({
              value,
              label: t(`revisions.${value}`),
            }))}
            value={look}
            onChange={setLook}
          />
        </div>
        {group === undefined || newest === undefined ? null : (
          <RevisionText key={`${keyOf(group)} ${look}`} {...{ documentId, group, look, newest }} />
        )}
      </div>
    </FullDialog>
  )
}

function keyOf({ revision }: RevisionGroup): string {
  return String(revision.number)
}

function RevisionRow({ group, isNow }: { readonly group: RevisionGroup; readonly isNow: boolean }) {
  const { t, i18n } = useTranslation('editing')
  const { revision, added, removed, count: times } = group
  const words = revision.act === null ? '' : actWords(revision.act)
  const number = (value: number) => count(value, i18n.language)
  return (
    <div className="revision">
      <span className="revision__words clip">
        {revision.number === 1 ? t('revisions.first') : words}
        {times > 1 ? ` ×${number(times)}` : ''}
      </span>
      <span className="revision__facts clip">
        {moment(revision.at, i18n.language)} · {revision.coder}
      </span>
      <span className="revision__facts">
        {revision.change === null ? (
          t('revisions.characters', { count: revision.characters, number: number(revision.characters) })
        ) : (
          <>
            <ins>+{number(added)}</ins> <del>−{number(removed)}</del>
          </>
        )}
        {isNow ? <em className="revision__now">{t('revisions.isNow')}</em> : null}
      </span>
    </div>
  )
}

interface RevisionTextProps {
  readonly documentId: DocumentId
  readonly group: RevisionGroup
  readonly look: Look
  readonly newest: number
}

function RevisionText({ documentId, group, look, newest }: RevisionTextProps) {
  const { t } = useTranslation('editing')
  const { number } = group.revision
  const pair =
    look === 'change' && group.before !== null
      ? ([group.before, number] as const)
      : ([number, newest] as const)
  const isText = look === 'text' || (look === 'change' && group.before === null)
  const { data: parts } = useQuery({
    queryKey: [...keys.revisions(documentId), 'parts', isText ? number : pair],
    queryFn: async () => {
      if (isText) {
        const { text } = await client.texts.revision({ id: documentId, revision: number })
        return [{ kind: 'same' as const, text }]
      }
      return (await client.texts.difference({ id: documentId, before: pair[0], after: pair[1] })).parts
    },
    gcTime: 0,
    structuralSharing: false,
  })
  if (parts === undefined) return <ProgressBar label={t('revisions.comparing')} progress={null} />
  if (!isText && parts.every(({ kind }) => kind === 'same'))
    return <p className="text-task__hint">{t('revisions.same')}</p>
  return <DiffView label={t(`revisions.${isText ? 'text' : look}`)} parts={parts} whole={isText} />
}
