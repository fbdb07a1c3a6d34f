import { PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CoderId } from '../../core/id.ts'
import { countTags, isSameTag, type MemoSubjectKind, memoSubjectKinds } from '../../core/memo/index.ts'
import { memoOrders } from '../../ipc/constants.ts'
import { useMemoChoice } from '../state/memo-choice.ts'
import { useIsReadOnly, useMemos } from '../state/queries.ts'
import { useCoderNames } from '../state/use-coder-names.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Select } from '../ui/Select.tsx'

import { setRenaming } from './desk-store.ts'

/** Which memos are listed, and in what order. */
export function MemoFilters() {
  const { t } = useTranslation('memos')
  const { kind, tag, coderId, order } = useMemoChoice()
  const { data: memos = [] } = useMemos()
  const coders = useCoderNames()
  const readOnly = useIsReadOnly()
  const tags = countTags(memos)
  const shownTag = tags.find(used => tag !== null && isSameTag(used.tag, tag))?.tag ?? ''
  return (
    <div className="memo-list__filters">
      <Select
        label={t('kind')}
        small
        options={[
          { value: '', label: t('allKinds') },
          ...memoSubjectKinds.map(value => ({ value, label: t(`subjects.${value}`) })),
        ]}
        value={kind ?? ''}
        onChange={value => useMemoChoice.setState({ kind: value === '' ? null : (value as MemoSubjectKind) })}
      />
      {tags.length === 0 ? null : (
        <Select
          label={t('tags.label')}
          small
          options={[
            { value: '', label: t('tags.all') },
            ...tags.map(used => ({
              value: used.tag,
              label: used.tag,
              detail: t('count', { count: used.memos }),
            })),
          ]}
          value={shownTag}
          onChange={value => useMemoChoice.setState({ tag: value === '' ? null : value })}
        />
      )}
      {shownTag === '' || readOnly ? null : (
        <IconButton label={t('commands.renameTag', { tag: shownTag })} onPress={() => setRenaming(shownTag)}>
          <PencilLine size={14} aria-hidden />
        </IconButton>
      )}
      {coders.size === 0 ? null : (
        <Select
          label={t('coder')}
          small
          options={[
            { value: '', label: t('allCoders') },
            ...[...coders].map(([id, name]) => ({ value: id as string, label: name })),
          ]}
          value={coderId ?? ''}
          onChange={value => useMemoChoice.setState({ coderId: value === '' ? null : (value as CoderId) })}
        />
      )}
      <Select
        label={t('order')}
        small
        options={memoOrders.map(value => ({ value, label: t(`orders.${value}`) }))}
        value={order}
        onChange={value => useMemoChoice.setState({ order: value })}
      />
    </div>
  )
}
