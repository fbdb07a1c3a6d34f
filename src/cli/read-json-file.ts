import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '../core/refusal.ts'

/** What a file of JSON holds, with or without a byte order mark. Refuses: file-missing, json-broken. */
export async function readJsonFile(path: string): Promise<unknown> {
  const name = basename(path)
  const words = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Refusal('file-missing', String(error), { name, path })
  })
  return parsed(words.replace(/^\ufeff/, ''), name)
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

/** Where something stands in a file of JSON: `segments #3 › codes`. Entries of lists are counted from 1. */
export function fieldAt(path: readonly PropertyKey[]): string {
  const steps = path.map(step => (typeof step === 'number' ? `#${step + 1}` : String(step)))
  return steps.join(' › ').replaceAll(' › #', ' #') || '{ }'
}
