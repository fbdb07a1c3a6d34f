import type { ReactNode } from 'react'
import { useMemos } from '../state/queries.ts'
import { type MemoPlace, useUi } from '../state/ui-store.ts'
import { MemoEditor } from './MemoEditor.tsx'

interface OpenMemoProps {
  readonly place: MemoPlace
  /** What stands there while no memo is open. */
  readonly none: ReactNode
  readonly onBack?: () => void
}

/** The memo being started or read, or what stands in its place. */
export function OpenMemo({ place, none, onBack }: OpenMemoProps) {
  const { data: memos = [] } = useMemos()
  const open = useUi(ui => ui.memos[place])
  const memo = memos.find(({ id }) => id === open?.id) ?? null
  const subject = memo?.subject ?? open?.subject ?? null
  if (open === null || subject === null) return none
  return (
    <MemoEditor
      key={open.turn}
      place={place}
      turn={open.turn}
      subject={subject}
      memo={memo}
      {...(onBack === undefined ? {} : { onBack })}
    />
  )
}
