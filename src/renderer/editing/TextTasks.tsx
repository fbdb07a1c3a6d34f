import { openTask, useTextTask } from './dialog-store.ts'
import { PseudonymsDialog } from './PseudonymsDialog.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import { RevisionsDialog } from './RevisionsDialog.tsx'

/** The dialogs about texts that are open. */
export function TextTasks() {
  const task = useTextTask(state => state.task)
  const close = () => openTask(null)
  if (task === null) return null
  switch (task.kind) {
    case 'revisions':
      return <RevisionsDialog documentId={task.documentId} onClose={close} />
    case 'replace':
      return <ReplaceDialog documentId={task.documentId} path={task.path} onClose={close} />
    case 'pseudonyms':
      return <PseudonymsDialog onClose={close} />
  }
}
