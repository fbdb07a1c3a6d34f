import type { ReactNode } from 'react'
import { useUi } from '../state/ui-store.ts'
import { type PanelSpec, Panels } from '../ui/Panels.tsx'
import { PassagesPane } from './PassagesPane.tsx'

interface WithPassagesProps {
  readonly id: string
  readonly children: ReactNode
}

/** A desk with the list of passages below it while there is something to list. */
export function WithPassages({ id, children }: WithPassagesProps) {
  const retrieval = useUi(ui => (ui.cleanRead && ui.desk === 'reading' ? null : ui.retrieval))
  const panels: PanelSpec[] = [
    {
      id: 'main',
      size: '65%',
      min: 160,
      content: (
        <div className="centre" data-part>
          {children}
        </div>
      ),
    },
  ]
  if (retrieval !== null) {
    panels.push({ id: 'passages', size: '35%', min: 120, content: <PassagesPane retrieval={retrieval} /> })
  }
  return <Panels id={id} orientation="vertical" panels={panels} />
}
