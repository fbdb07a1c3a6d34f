import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { zipOf } from '../../container/testing/zip-of.ts'
import type { Incoming } from '../read/incoming.ts'
import { readRefiProject } from '../read/read-project.ts'

export const testWords = { coder: 'Imported coder', code: 'Unknown code', document: 'Document', case: 'Case' }

/** An identifier that ends in a number, as tools write them. */
export function guid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** `project.qde` around some elements, as strict tools write it. */
export function qde(inside: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="Study" ${attributes}>${inside}</Project>`
}

/** One code, number 1, for tests that need any. */
export const oneCode = `<CodeBook><Codes><Code guid="${guid(1)}" name="参与" isCodable="true"/></Codes></CodeBook>`

/** A selection with a coding of code 1. */
export function selection(number: number, start: number, end: number, more = ''): string {
  return `<PlainTextSelection guid="${guid(number)}" startPosition="${start}" endPosition="${end}" ${more}><Coding guid="${guid(number + 1000)}"><CodeRef targetGUID="${guid(1)}"/></Coding></PlainTextSelection>`
}

/** The file in a folder of its own, removed after the test. */
export function fileOf(name: string, bytes: Uint8Array | string): string {
  const folder = mkdtempSync(join(tmpdir(), 'postil-refi-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

export async function packageOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  return fileOf('study.qdpx', await zipOf(files))
}

export async function readFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<Incoming> {
  return readRefiProject(await packageOf(files), testWords)
}

/** The words of each coding, in order. */
export function quotationsOf({ codings, documents }: Incoming): string[] {
  return codings.map(({ documentId, span }) => {
    const text = documents.find(({ id }) => id === documentId)?.text ?? ''
    return text.slice(span.from, span.to)
  })
}

/** What is remarked, as `outcome kind reason count`. */
export function remarksOf({ remarks }: Incoming): string[] {
  return remarks.map(({ outcome, kind, reason, count }) => `${outcome} ${kind} ${reason} ${count}`)
}
