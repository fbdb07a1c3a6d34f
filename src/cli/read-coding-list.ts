import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '../core/refusal.ts'
import { type CodingList, codingList } from '../ipc/codings.ts'

/** Reads a file of codes and quotations. Refuses: file-missing, json-broken, field-wrong. */
export async function readCodingList(path: string): Promise<CodingList> {
  const name = basename(path)
  const words = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Refusal('file-missing', String(error), { name, path })
  })
  const list = codingList.safeParse(parsed(words.replace(/^\ufeff/, ''), name))
  const [issue] = list.error?.issues ?? []
  if (issue === undefined) return codingList.parse(list.data)
  const field = fieldAt(issue.path)
  throw new Refusal('field-wrong', issue.message, { name, field, form: formAt(issue.path) })
}

function parsed(words: string, name: string): unknown {
  try {
    return JSON.parse(words)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new Refusal('json-broken', detail, { name: `${name}${placeIn(words, detail)}` })
  }
}

/** Line and column from 1, as compilers write them; nothing where the message names no place. */
function placeIn(words: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position === undefined) return ''
  const before = words.slice(0, Number(position)).split('\n')
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

/** Entries of lists are counted from 1: `segments #3 › codes`. */
function fieldAt(path: readonly PropertyKey[]): string {
  const steps = path.map(step => (typeof step === 'number' ? `#${step + 1}` : String(step)))
  return steps.join(' › ').replaceAll(' › #', ' #') || '{ }'
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
