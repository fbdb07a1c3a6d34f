import { ArrowLeft, Eye, PencilLine, Trash2 } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Memo, MemoSubject } from '../../core/memo/index.ts'
import { useShortcut } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { attempt, notifyError } from '../state/notices.ts'
import { useIsReadOnly } from '../state/queries.ts'
import { type MemoPlace, noteMemoStored, openMemo } from '../state/ui-store.ts'
import { ConfirmDialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { textLanguage } from '../ui/text-language.ts'
import { togglePreview, useDesk } from './desk-store.ts'
import { MemoPreview } from './MemoPreview.tsx'
import { MemoText, type MemoTextHandle } from './MemoText.tsx'
import type { MemoDraft } from './memo-draft.ts'
import { useInsertion } from './quoting.ts'
import { SubjectLine } from './SubjectLine.tsx'
import { memoTitle } from './subjects.ts'
import { TagsField } from './TagsField.tsx'
import { useMemoDraft } from './use-memo-draft.ts'

interface MemoEditorProps {
  readonly place: MemoPlace
  readonly turn: number
  readonly subject: MemoSubject
  /** Null for a memo that is being started. */
  readonly memo: Memo | null
  /** In the side panel, where there is a list to go back to. */
  readonly onBack?: () => void
}

/** A memo, written. There is no button to save: it is saved. */
export function MemoEditor({ place, turn, subject, memo, onBack }: MemoEditorProps) {
  const { t } = useTranslation('memos')
  const draft = useMemoDraft(subject, memo)
  const readOnly = useIsReadOnly()
  const preview = useDesk(desk => desk.preview)
  const text = useRef<MemoTextHandle>(null)
  const { id } = draft
  useOpening(place, turn, memo, draft, text)
  const leave = () => void draft.flush().catch(notifyError)
  const lang = textLanguage(draft.words.text)
  const previewKey = useShortcut('memos.preview')
  return (
    <div className="memo-editor">
      <div className="memo-editor__head">
        {onBack === undefined ? null : (
          <IconButton label={t('back')} onPress={onBack}>
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
        )}
        <SubjectLine about={memo ?? { subject, quotation: null, detached: false }} />
        <IconButton label={preview ? t('write') : t('preview')} shortcut={previewKey} onPress={togglePreview}>
          {preview ? <PencilLine size={15} aria-hidden /> : <Eye size={15} aria-hidden />}
        </IconButton>
        {id === null || readOnly ? null : <RemoveMemo place={place} draft={draft} />}
      </div>
      <input
        className="memo-editor__title"
        aria-label={t('title')}
        placeholder={t('titlePlaceholder')}
        value={draft.words.title}
        readOnly={readOnly}
        onChange={event => draft.write({ title: event.target.value })}
        onBlur={leave}
      />
      <TagsField
        tags={memo?.tags ?? []}
        readOnly={readOnly}
        onChange={tags =>
          attempt(async () => client.memos.setTags({ id: await draft.keep(), tags: [...tags] }))
        }
      />
      {preview ? (
        <MemoPreview text={draft.words.text} lang={lang} />
      ) : (
        <MemoText
          ref={text}
          label={t('text')}
          placeholder={t('textPlaceholder')}
          lang={lang}
          value={draft.words.text}
          readOnly={readOnly}
          onChange={words => draft.write({ text: words })}
          onLeave={leave}
        />
      )}
      <p className="memo-editor__state" role="status" data-state={draft.state}>
        {id === null && draft.state === 'saved' ? t('states.empty') : t(`states.${draft.state}`)}
      </p>
    </div>
  )
}

/** Puts the caret into a new memo, tells when it is stored, closes it when it is gone, and takes in quotations. */
function useOpening(
  place: MemoPlace,
  turn: number,
  memo: Memo | null,
  { id }: MemoDraft,
  text: RefObject<MemoTextHandle | null>,
) {
  const wasThere = useRef(memo !== null)
  useEffect(() => {
    if (!wasThere.current) text.current?.focus()
  }, [text])
  useEffect(() => {
    // A memo that was stored and is gone was taken back or removed: it must not be written to any more.
    if (memo !== null) wasThere.current = true
    else if (wasThere.current) openMemo(place, null)
  }, [memo, place])
  useEffect(() => {
    if (id !== null) noteMemoStored(place, turn, id)
  }, [place, turn, id])
  const wish = useInsertion(insertion => (insertion.wish?.place === place ? insertion.wish : null))
  const preview = useDesk(desk => desk.preview)
  useEffect(() => {
    if (wish === null) return
    if (preview) togglePreview()
    else if (text.current !== null) {
      useInsertion.setState({ wish: null })
      text.current.insertBlock(wish.text)
    }
  }, [wish, preview, text])
}

function RemoveMemo({ place, draft }: { readonly place: MemoPlace; readonly draft: MemoDraft }) {
  const { t } = useTranslation('memos')
  const [asking, setAsking] = useState(false)
  const { id } = draft
  if (id === null) return null
  return (
    <>
      <IconButton label={t('remove.label')} onPress={() => setAsking(true)}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
      {asking ? (
        <ConfirmDialog
          title={t('remove.title', { name: memoTitle(draft.words) })}
          act={t('remove.act')}
          danger
          onConfirm={() =>
            attempt(async () => {
              // What was typed last goes into history too, so that undo brings it back.
              await draft.flush()
              await client.memos.remove({ id })
              openMemo(place, null)
            })
          }
          onClose={() => setAsking(false)}
        >
          <p>{t('remove.undo')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
