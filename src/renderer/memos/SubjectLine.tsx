import { Bookmark, BookOpenText, FileText, FolderOpen, Highlighter, StickyNote, User } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Memo } from '../../core/memo/index.ts'
import { useCases, useCodes, useDocuments, useDocumentText, useProject } from '../state/queries.ts'
import { CodeDot } from '../ui/CodeDot.tsx'
import { codingAtHand, goToSubject } from './subjects.ts'

type About = Pick<Memo, 'subject' | 'quotation' | 'detached'>

const icons = {
  free: StickyNote,
  project: FolderOpen,
  document: FileText,
  code: Bookmark,
  coding: Highlighter,
  passage: BookOpenText,
  case: User,
}

/** What a memo is about, as words. */
export function useSubjectWords({ subject, quotation }: Pick<About, 'subject' | 'quotation'>) {
  const { data: project } = useProject()
  const { data: documents = [] } = useDocuments()
  const { data: codes = [] } = useCodes()
  const { data: cases = [] } = useCases()
  // A memo that is being started has no quotation yet.
  const { data: text } = useDocumentText(
    subject.kind === 'passage' && quotation === null ? subject.documentId : null,
  )
  switch (subject.kind) {
    case 'free':
      return { words: '', color: null }
    case 'case':
      return { words: cases.find(({ id }) => id === subject.caseId)?.name ?? '', color: null }
    case 'project':
      return { words: project?.name ?? '', color: null }
    case 'document':
      return { words: documents.find(({ id }) => id === subject.documentId)?.name ?? '', color: null }
    case 'code': {
      const code = codes.find(({ id }) => id === subject.codeId)
      return { words: code?.name ?? '', color: code?.color ?? null }
    }
    case 'coding':
      return { words: quotation ?? codingAtHand(subject.codingId)?.quotation ?? '', color: null }
    case 'passage':
      return { words: quotation ?? text?.text.slice(subject.span.from, subject.span.to) ?? '', color: null }
  }
}

/** What a memo is about, with a way there. */
export function SubjectLine({ about }: { readonly about: About }) {
  const { t } = useTranslation('memos')
  const { words, color } = useSubjectWords(about)
  const Icon = icons[about.subject.kind]
  const content = (
    <>
      <Icon size={14} aria-hidden />
      <span className="memo-subject__kind">{t(`subjects.${about.subject.kind}`)}</span>
      {color === null ? null : <CodeDot color={color} />}
      <span className="clip">{words}</span>
      {about.detached ? <span className="memo-subject__gone">{t('detached')}</span> : null}
    </>
  )
  return about.subject.kind === 'project' || about.subject.kind === 'free' ? (
    <p className="memo-subject">{content}</p>
  ) : (
    <Button className="memo-subject memo-subject--link" onPress={() => goToSubject(about)}>
      {content}
    </Button>
  )
}
