import { inTreeOrder, pathsOf } from '../../core/codebook/index.ts'
import { groupBy } from '../../core/group-by.ts'
import type { SheetCode } from '../../formats/codebook/index.ts'
import type { CodeSummary } from '../../ipc/codes.ts'
import type { ReadDb } from '../db/connection.ts'
import { listCodes } from '../store/codes.ts'
import { listExamples } from '../store/codings.ts'

/** The codebook as a table has it, in the order of its tree. */
export function codebookSheet(db: ReadDb): SheetCode[] {
  const codes = listCodes(db)
  const byId = new Map<string, CodeSummary>(codes.map(code => [code.id, code]))
  const paths = pathsOf(codes)
  const examples = groupBy(listExamples(db), example => example.codeId)
  return inTreeOrder(codes).map(code => ({
    ...code,
    parents: paths.get(code.id)?.slice(0, -1) ?? [],
    examples: (examples.get(code.id) ?? []).map(example => example.quotation),
    codings: byId.get(code.id)?.codings ?? 0,
  }))
}
