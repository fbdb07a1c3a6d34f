import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { MemoId } from '../../core/id.ts'
import { answerCodingRequests, codingBarElement, handleReadingKeys, isBarOpen } from '../editor/index.ts'
import { setFolded } from '../state/layout-store.ts'
import { setMargin } from '../state/margin-store.ts'
import { openMemo } from '../state/ui-store.ts'
import { BarBox } from './BarBox.tsx'
import { followInput } from './bar-focus.ts'
import { resizeCoding } from './coding-acts.ts'
import { followDrags } from './dragging.ts'
import { PenStrip } from './PenStrip.tsx'
import { usePen } from './pen.ts'
import { TextMenu } from './TextMenu.tsx'
import { takeTextKey } from './text-keys.ts'
import { useOpenReading, useReadingNow } from './use-open-reading.ts'

const requests = {
  resize: resizeCoding,
  openMemo: (id: MemoId) => {
    setFolded('right', false)
    setFolded('memos', false)
    openMemo('beside', id)
  },
  setMarginWidth: (width: number) => setMargin({ width }),
}

/** The small bar at the end of the selected words, where they get their codes. */
export function CodingBar() {
  const reading = useOpenReading()
  // Not the state itself, which is another with each key.
  const isOpen = useReadingNow(isBarOpen)
  useEffect(() => handleReadingKeys(takeTextKey), [])
  useEffect(followInput, [])
  useEffect(followDrags, [])
  useEffect(() => answerCodingRequests(requests), [])
  const pen = usePen(({ codeId }) => codeId)
  if (reading === null) return null
  return (
    <>
      <PenStrip />
      <TextMenu />
      {isOpen === true && pen === null
        ? createPortal(<BarBox reading={reading} />, codingBarElement())
        : null}
    </>
  )
}
