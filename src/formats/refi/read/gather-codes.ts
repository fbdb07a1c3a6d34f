import { MAX_NAME_LENGTH } from '../../../core/codebook/index.ts'
import type { CodeId } from '../../../core/id.ts'
import { beginning } from '../../../core/text/index.ts'
import { legalName, UniqueNames } from '../names.ts'
import type { ForeignCode, ForeignProject } from './foreign-model.ts'
import type { Ids } from './ids.ts'
import type { IncomingCode } from './incoming.ts'
import type { Ledger } from './ledger.ts'
import { readColor } from './read-color.ts'

export interface GatheredCodes {
  readonly codes: IncomingCode[]
  /** Ids by the identifiers of the file. */
  readonly byGuid: ReadonlyMap<string, CodeId>
  /** The code for codings whose code is not in the file; made when it is asked for. */
  unknown(): CodeId
}

/** Longer names are cut; some room is left for a number. */
const LONGEST = MAX_NAME_LENGTH - 10

/** A name that Postil can keep: on one line, not empty, not too long. */
export function storableName(name: string, otherwise: string): string {
  return beginning(legalName(name, otherwise), LONGEST)
}

/** The codes of a file, each under the nearest parent that comes in, with names that no sibling has. */
export function gatherCodes(
  foreign: ForeignProject,
  ids: Ids,
  ledger: Ledger,
  unnamed: string,
): GatheredCodes {
  const codes: IncomingCode[] = []
  const byGuid = new Map<string, CodeId>()
  const ownId = new Map<number, CodeId>()
  const siblings = new Map<CodeId | null, UniqueNames>()
  const root = soleRoot(foreign)
  for (const [index, code] of foreign.codes.entries()) {
    if (index === root) {
      ledger.note('code', 'approximated', 'root-left-out', { name: code.name })
      continue
    }
    const id = ids.take('code', code.guid, `${index} ${code.name}`) as CodeId
    const parentId = code.parent === null ? null : (ownId.get(code.parent) ?? null)
    const names = siblings.get(parentId) ?? new UniqueNames()
    siblings.set(parentId, names)
    const name = names.take(storableName(code.name, unnamed))
    if (name !== code.name) ledger.note('code', 'approximated', 'renamed', { name })
    if (!code.isCodable) ledger.note('code', 'approximated', 'folder-as-code', { name })
    ownId.set(index, id)
    if (code.guid !== '' && !byGuid.has(code.guid)) byGuid.set(code.guid, id)
    codes.push({ id, name, parentId, color: colorOf(foreign.codes, code), definition: code.description })
  }
  let unknown: CodeId | null = null
  return {
    codes,
    byGuid,
    unknown() {
      if (unknown !== null) return unknown
      unknown = ids.take('code', '', 'unknown') as CodeId
      const names = siblings.get(null) ?? new UniqueNames()
      codes.push({ id: unknown, name: names.take(unnamed), parentId: null, color: null, definition: '' })
      return unknown
    },
  }
}

/** Its own colour, else the nearest one above it. */
function colorOf(codes: readonly ForeignCode[], code: ForeignCode): string | null {
  for (let at: ForeignCode | undefined = code; at !== undefined; ) {
    const color = readColor(at.color)
    if (color !== null || at.parent === null) return color
    at = codes[at.parent]
  }
  return null
}

/** NVivo puts all codes under one that cannot be applied, called Nodes or Codes in the language of the program. */
function soleRoot({ origin, codes }: ForeignProject): number | null {
  const top = codes.filter(code => code.parent === null)
  const [only] = top
  if (!/nvivo/i.test(origin) || only === undefined || top.length > 1 || only.isCodable) return null
  return /^(nodes|codes|节点|編碼|编码|節點)$/i.test(only.name) && codes.length > 1 ? 0 : null
}
