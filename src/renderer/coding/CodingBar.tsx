import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { codingBarElement, handleReadingKeys, isBarOpen } from '../editor/index.ts'
import { BarBox } from './BarBox.tsx'
import { followInput } from './bar-focus.ts'
import { takeTextKey } from './text-keys.ts'
import { useOpenReading, useReadingState } from './use-open-reading.ts'

/** The small bar at the end of the selected words, where they get their codes. */
export function CodingBar() {
  const reading = useOpenReading()
  const state = useReadingState()
  useEffect(() => handleReadingKeys(takeTextKey), [])
  useEffect(followInput, [])
  if (reading === null || state === null || !isBarOpen(state)) return null
  return createPortal(<BarBox reading={reading} state={state} />, codingBarElement())
}
