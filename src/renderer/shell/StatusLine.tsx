import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from '../../ipc/history.ts'
import type { ProjectInfo } from '../../ipc/project.ts'
import { PlaceInText } from '../reading/index.ts'
import { subscribe } from '../state/connection.ts'
import { useUi } from '../state/ui-store.ts'
import { actWords } from '../state/words.ts'
import { count } from '../ui/format.ts'

/** What is in the project, how much is selected, and the last act. */
export function StatusLine({ project }: { readonly project: ProjectInfo }) {
  const { t, i18n } = useTranslation('shell')
  const selected = useUi(ui => (ui.desk === 'reading' && ui.selection !== null ? ui.selectedCharacters : 0))
  const { counts } = project
  const number = (value: number) => ({ count: value, number: count(value, i18n.language) })
  return (
    <footer className="status">
      <span>{t('status.documents', number(counts.documents))}</span>
      <span>{t('status.codes', number(counts.codes))}</span>
      <span>{t('status.codings', number(counts.codings))}</span>
      <span>{t('status.memos', number(counts.memos))}</span>
      {selected === 0 ? null : <span>{t('status.selected', number(selected))}</span>}
      <PlaceInText />
      <LastAct />
    </footer>
  )
}

function LastAct() {
  const { t } = useTranslation('shell')
  const [act, setAct] = useState<Act | null>(null)
  useEffect(() => subscribe(event => setAct(event.act)), [])
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
