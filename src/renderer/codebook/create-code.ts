import type { CodeId } from '../../core/id.ts'
import type { CodeSummary } from '../../ipc/codes.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { focusCode } from '../state/ui-store.ts'
import { setPanel, unfold } from './panel-store.ts'

/** Makes a code and gives it the keys. */
export function createCode(
  name: string,
  parentId: CodeId | null,
  then: (code: CodeSummary) => void = () => {},
): void {
  attempt(async () => {
    const code = await client.codes.create({ name, parentId })
    unfold(parentId)
    focusCode(code.id)
    then(code)
    setPanel({ focusNext: code.id })
  })
}
