import { useEffect, useState } from 'react'

/** How long a document is open before what is not needed at once is asked for, in milliseconds. */
const SETTLES = 300

/** True once a document has been open for a moment: its text and codings come first. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLES)
    return () => clearTimeout(timer)
  }, [])
  return settled
}
