import { useTranslation } from 'react-i18next'
import { type MemoSubject, passageWords } from '../../core/memo/index.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useCases, useDocumentText } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { Palette, type PaletteItem } from '../ui/Palette.tsx'
import { setAttaching, useDesk } from './desk-store.ts'
import type { LinkOption } from './editor/link-chips.ts'
import { suggestLinks } from './links.ts'

/** Asks what the open memo shall be about instead. */
export function AttachMemo() {
  const attaching = useDesk(desk => desk.attaching)
  return attaching ? <Choice /> : null
}

function Choice() {
  const { t } = useTranslation('memos')
  const id = useUi(ui => ui.memos.desk?.id ?? null)
  const selection = useUi(ui => ui.selection)
  const { data: text } = useDocumentText(selection?.documentId ?? null)
  useCases()
  if (id === null) return null
  const item = (key: string, title: string, detail: string, subject: MemoSubject): PaletteItem => ({
    id: key,
    title,
    detail,
    run: () => attempt(() => client.memos.attach({ id, subject })),
  })
  const general = [
    item('free', t('attach.free'), '', { kind: 'free' }),
    item('project', t('attach.project'), '', { kind: 'project' }),
    ...(selection === null || text === undefined
      ? []
      : [
          item(
            'passage',
            passageWords(text.text.slice(selection.span.from, selection.span.to)),
            t('attach.selection'),
            {
              kind: 'passage',
              ...selection,
            },
          ),
        ]),
  ]
  const find = (words: string) => [
    ...(words.trim() === '' ? general : []),
    ...suggestLinks(words).flatMap(option => {
      const subject = subjectOf(option)
      return subject === null ? [] : [item(option.target.id, option.name, option.detail, subject)]
    }),
  ]
  return (
    <Palette
      label={t('attach.act')}
      placeholder={t('attach.placeholder')}
      nothing={t('attach.nothing')}
      find={find}
      onClose={() => setAttaching(false)}
    />
  )
}

function subjectOf({ target }: LinkOption): MemoSubject | null {
  switch (target.kind) {
    case 'document':
      return { kind: 'document', documentId: target.id }
    case 'code':
      return { kind: 'code', codeId: target.id }
    case 'case':
      return { kind: 'case', caseId: target.id }
    default:
      return null
  }
}
