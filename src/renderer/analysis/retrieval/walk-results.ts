import { jumpTo } from '../../state/ui-store.ts'
import { keyOfPassage, useResults } from './results-store.ts'

/** Goes to the text of the next passage that was found, or of the one before; from the ends around. */
export function walkResults(step: 1 | -1): void {
  const { listed, active } = useResults.getState()
  const at = listed.findIndex(passage => keyOfPassage(passage) === active)
  const next = at < 0 ? (step === 1 ? 0 : listed.length - 1) : (at + step + listed.length) % listed.length
  const passage = listed[next]
  if (passage === undefined) return
  useResults.setState({ active: keyOfPassage(passage) })
  jumpTo(passage)
}
