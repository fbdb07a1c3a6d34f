import { useEffect, useState } from 'react'
import type { QueryFault } from '../../../core/query/syntax/index.ts'
import { useRetrieval } from './query-store.ts'

/** Nobody is told of faults while typing goes on, in milliseconds since the last key. */
const PATIENCE = 500

/** What is wrong with the line, once it has been left so for a moment. */
export function useShownFault(): QueryFault | null {
  const text = useRetrieval(state => state.text)
  const fault = useRetrieval(state => state.fault)
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PATIENCE)
    return () => clearTimeout(timer)
  }, [text])
  return settled === text ? fault : null
}
