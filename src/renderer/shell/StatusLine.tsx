import { startTransition, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from '../../ipc/history.ts'
import { PlaceInText } from '../reading/index.ts'
import { subscribe } from '../state/connection.ts'
import { useProject } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { actWords } from '../state/words.ts'
import { count } from '../ui/format.ts'

/** What is in the project, how much is selected, and the last act. */
export function StatusLine() {
  return (
    <footer className="status">
      <Counts />
      <Selected />
      <PlaceInText />
      <LastAct />
    </footer>
  )
}

function Counts() {
  const { t, i18n } = useTranslation('shell')
  const { data: project } = useProject()
  const number = (value = 0) => ({ count: value, number: count(value, i18n.language) })
  return (
    <>
      <span>{t('status.documents', number(project?.counts.documents))}</span>
      <span>{t('status.codes', number(project?.counts.codes))}</span>
      <span>{t('status.codings', number(project?.counts.codings))}</span>
      <span>{t('status.memos', number(project?.counts.memos))}</span>
    </>
  )
}

function Selected() {
  const { t, i18n } = useTranslation('shell')
  const selected = useUi(ui => (ui.desk === 'reading' && ui.selection !== null ? ui.selectedCharacters : 0))
  if (selected === 0) return null
  return <span>{t('status.selected', { count: selected, number: count(selected, i18n.language) })}</span>
}

function LastAct() {
  const { t } = useTranslation('shell')
  const [act, setAct] = useState<Act | null>(null)
  // The mark in the text comes first.
  useEffect(() => subscribe(event => startTransition(() => setAct(event.act))), [])
  const say = (done: Act) => {
    if (done.kind === 'undo') return t('status.undone', { act: actWords(done) })
    return done.kind === 'redo'
      ? t('status.redone', { act: actWords(done) })
      : t('status.done', { act: actWords(done) })
  }
  return (
    <span className="status__act clip" role="status">
      {act === null ? null : say(act)}
    </span>
  )
}
