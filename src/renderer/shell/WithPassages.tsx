import type { ReactNode } from 'react'
import { FindPane, useFind } from '../search/index.ts'
import { useUi } from '../state/ui-store.ts'
import { type PanelSpec, Panels } from '../ui/Panels.tsx'
import { PassagesPane } from './PassagesPane.tsx'

interface WithPassagesProps {
  readonly id: string
  readonly children: ReactNode
}

/** A desk with a pane below it: the passages of a code while they are asked for, else what is being looked for. */
export function WithPassages({ id, children }: WithPassagesProps) {
  const hidden = useUi(ui => ui.cleanRead && ui.desk === 'reading')
  const retrieval = useUi(ui => (hidden ? null : ui.retrieval))
  const finding = useFind(find => find.open) && !hidden
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
  } else if (finding) {
    panels.push({ id: 'find', size: '40%', min: 150, content: <FindPane /> })
  }
  return <Panels id={id} orientation="vertical" panels={panels} />
}
