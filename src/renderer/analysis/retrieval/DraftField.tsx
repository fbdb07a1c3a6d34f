import { useEffect, useState } from 'react'
import { TextField } from '../../ui/TextField.tsx'

interface DraftFieldProps {
  readonly label: string
  readonly value: string
  /** What is wrong with what was typed; null when it will do. Only what will do goes into the query. */
  readonly check: (typed: string) => string | null
  readonly onCommit: (value: string) => void
  readonly numeric?: boolean
  readonly isDisabled?: boolean
}

/** A field of the query. What is typed counts at once, as soon as it makes sense. */
export function DraftField({
  label,
  value,
  check,
  onCommit,
  numeric = false,
  isDisabled = false,
}: DraftFieldProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const error = check(typed)
  const change = (words: string) => {
    setTyped(words)
    if (check(words) === null && words !== value) onCommit(words)
  }
  return (
    <TextField
      label={label}
      value={typed}
      error={error}
      isDisabled={isDisabled}
      onChange={change}
      {...(numeric ? { inputMode: 'numeric' as const } : {})}
    />
  )
}
