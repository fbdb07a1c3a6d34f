import { useEffect, useMemo, useRef, useState } from 'react'
import { loadConverter, type ScriptConverter, type ScriptView } from '../../../core/script/index.ts'
import type { DocumentText } from '../../../ipc/documents.ts'
import { notifyError } from '../../state/notices.ts'
import { setScriptView, useAsStored, useScriptView } from '../../state/script-view.ts'
import { type ShownDocument, shownIn } from './shown-text.ts'

/**
 * The text in the script that was chosen. Undefined until it can be shown; while a script is being loaded, the text
 * stays as it was.
 */
export function useShownText(stored: DocumentText | undefined): ShownDocument | undefined {
  const chosen = useScriptView(script => script.view)
  const isWritten = useAsStored(({ documentId }) => documentId !== null && documentId === stored?.id)
  const view = isWritten ? 'stored' : chosen
  const convert = useConverter(view)
  const last = useRef<ShownDocument>(undefined)
  const shown = useMemo(() => {
    if (stored === undefined || view === 'stored') return stored
    return convert === undefined ? undefined : shownIn(stored, view, convert)
  }, [stored, view, convert])
  const isSameText = last.current?.id === stored?.id && last.current?.revision === stored?.revision
  const result = shown ?? (isSameText ? last.current : undefined)
  useEffect(() => {
    last.current = result
  }, [result])
  return result
}

interface Loaded {
  readonly view: ScriptView
  readonly convert: ScriptConverter
}

function useConverter(view: ScriptView): ScriptConverter | undefined {
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    if (view === 'stored') return
    let isWanted = true
    loadConverter(view).then(
      convert => {
        if (isWanted) setLoaded({ view, convert })
      },
      (error: unknown) => {
        if (!isWanted) return
        setScriptView('stored')
        notifyError(error)
      },
    )
    return () => {
      isWanted = false
    }
  }, [view])
  return loaded?.view === view ? loaded.convert : undefined
}
