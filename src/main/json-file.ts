import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** `damaged`: the file is there but holds no JSON, or cannot be read. */
export type JsonFile =
  | { readonly state: 'read'; readonly value: unknown }
  | { readonly state: 'absent' }
  | { readonly state: 'damaged'; readonly error: unknown }

export function readJsonFile(file: string): JsonFile {
  try {
    return { state: 'read', value: JSON.parse(readFileSync(file, 'utf8')) }
  } catch (error) {
    return hasCode(error, 'ENOENT') ? { state: 'absent' } : { state: 'damaged', error }
  }
}

/** Writes the whole file or nothing: a power cut leaves the old one or the new one. */
export function writeJsonFile(file: string, value: unknown): void {
  const text = `${JSON.stringify(value, null, 2)}\n`
  const draft = `${file}.${process.pid}.new`
  mkdirSync(dirname(file), { recursive: true })
  try {
    writeSynced(draft, text)
    renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}

function writeSynced(file: string, text: string): void {
  const handle = openSync(file, 'w')
  try {
    writeFileSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** True for an error of the file system with that code: `ENOENT`, `ENOSPC`… */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
