import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { DocumentId } from '../../core/id.ts'
import type { ScriptView } from '../../core/script/index.ts'

/** In which script texts are shown in this window; what was chosen last is what new windows begin with. */
export const useScriptView = create<{ readonly view: ScriptView; readonly traditional: 't' | 'tw' | 'hk' }>()(
  persist(
    (): { view: ScriptView; traditional: 't' | 'tw' | 'hk' } => ({ view: 'stored', traditional: 't' }),
    {
      name: 'postil.script-view',
      storage: createJSONStorage(() => localStorage),
    },
  ),
)

export function setScriptView(view: ScriptView): void {
  if (view === 'stored' || view === 'cn') useScriptView.setState({ view })
  else useScriptView.setState({ view, traditional: view })
}

/** As stored, simplified, traditional (of the kind chosen last), and as stored again. */
export function nextScriptView(): void {
  const { view, traditional } = useScriptView.getState()
  setScriptView(view === 'stored' ? 'cn' : view === 'cn' ? traditional : 'stored')
}

/** A document that has to be shown as stored for now, whatever was chosen: its text is written in. */
export const useAsStored = create<{ readonly documentId: DocumentId | null }>()(() => ({ documentId: null }))

export function showAsStored(documentId: DocumentId | null): void {
  useAsStored.setState({ documentId })
}
