import { useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { importFiles } from '../state/exchanging.ts'
import { isTaken } from '../state/files-taker.ts'
import { pathsOfFiles } from '../state/shell.ts'

/** Files and folders dropped anywhere on the window go to the import desk; projects of other programs come in as such. */
export function DropFiles() {
  const { t } = useTranslation('shell')
  const [over, setOver] = useState(false)
  // Before the window is first drawn: what is dropped at once is not lost.
  useLayoutEffect(() => {
    const listeners = { dragover, dragleave, drop }
    function dragover(event: DragEvent) {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    function dragleave(event: DragEvent) {
      if (event.relatedTarget === null) setOver(false)
    }
    function drop(event: DragEvent) {
      setOver(false)
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      const paths = pathsOfFiles(event.dataTransfer.files)
      if (paths.length > 0 && !isTaken(paths)) importFiles(paths)
    }
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener)
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener)
      }
    }
  }, [])
  return over ? <div className="drop-files">{t('drop.text')}</div> : null
}
