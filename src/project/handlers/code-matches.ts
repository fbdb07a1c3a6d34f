import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { AutoCoded } from '../../ipc/search.ts'
import { codeMeant } from '../coding/code-meant.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { chosenTargets, codeTargets, type Targets } from '../search/auto-code.ts'
import type { SearchOutcome } from '../search/run-search.ts'
import { readCode } from '../store/codes.ts'
import type { ChangeContext } from './handler.ts'

type CodeInput = CheckedInputOf<'search.code' | 'wordCounts.code'>

/** Stretches of text that are to be coded, and with what. */
export interface MatchesToCode {
  readonly input: CodeInput
  readonly targets: readonly Targets[]
}

/** What coding the chosen ones of the matches means. Refuses: too-many-passages. */
export function matchesToCode(
  db: ReadDb,
  input: CodeInput,
  outcome: Pick<SearchOutcome, 'found'>,
): MatchesToCode {
  return { input, targets: chosenTargets(db, outcome, input.chosen, input.unit) }
}

/** Codes them as one act. Refuses: not-found, revision-changed. */
export function codeMatches(
  db: WriteDb,
  { input, targets }: MatchesToCode,
  context: ChangeContext,
): AutoCoded {
  const codeId = codeMeant(db, input.code, context)
  const done = codeTargets(db, targets, codeId, context)
  context.act.words = { words: input.query.words, code: readCode(db, codeId).name, count: done.codings }
  return { codeId, ...done }
}
