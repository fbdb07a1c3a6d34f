import { useEffect, useState } from 'react'

/** How long what is typed must stay the same, in milliseconds. */
const PATIENCE = 120

/** A value some time after it changed last. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PATIENCE)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
