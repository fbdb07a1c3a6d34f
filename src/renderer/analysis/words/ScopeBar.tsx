import { PartBar } from '../part/PartBar.tsx'
import { partsOf, scopeKinds, scopeWith, scopeWithout } from '../part/scopes.ts'
import { type ScopeName, useWords } from './words-store.ts'

interface ScopeBarProps {
  readonly name: ScopeName
  readonly label: string
  readonly nothing: string
}

/** The part of the project words are counted in. */
export function ScopeBar({ name, ...words }: ScopeBarProps) {
  const scope = useWords(state => state[name])
  return (
    <PartBar
      {...words}
      kinds={scopeKinds}
      parts={partsOf(scope)}
      onAdd={part => useWords.setState(state => ({ [name]: scopeWith(state[name], part) }))}
      onRemove={part => useWords.setState(state => ({ [name]: scopeWithout(state[name], part) }))}
    />
  )
}
