import { basename } from 'node:path'
import { Refusal } from '../core/refusal.ts'
import { type CodingList, codingList } from '../ipc/codings.ts'
import { fieldAt, readJsonFile } from './read-json-file.ts'

/** Reads a file of codes and quotations. Refuses: file-missing, json-broken, field-wrong. */
export async function readCodingList(path: string): Promise<CodingList> {
  const list = codingList.safeParse(await readJsonFile(path))
  const [issue] = list.error?.issues ?? []
  if (issue === undefined) return codingList.parse(list.data)
  const field = fieldAt(issue.path)
  const name = basename(path)
  throw new Refusal('field-wrong', issue.message, { name, field, form: formAt(issue.path) })
}

const code = '{ "name": "…" }'
const segment = '{ "document": "…", "quote": "…", "codes": ["…"] }'

/** What stands there in a file that can be read; the same in every language. */
function formAt(path: readonly PropertyKey[]): string {
  const [list, index, field, item] = path
  if (list === undefined) return `{ "codes": […], "segments": […] }`
  if (index === undefined) return list === 'codes' ? `[${code}, …]` : `[${segment}, …]`
  if (field === undefined) return list === 'codes' ? code : segment
  if (field === 'occurrence') return '1, 2, 3 …'
  if (field === 'color') return '"#3366cc"'
  return field === 'codes' && item === undefined ? '["…", …]' : '"…"'
}
