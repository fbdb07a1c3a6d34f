import { existsSync, renameSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import { findQuotation } from '../core/text/index.ts'
import { codingList } from '../ipc/codings.ts'
import type { InputOf } from '../ipc/contract.ts'
import type { Coder } from '../ipc/project.ts'
import { ask } from './answer.ts'
import { removeProjectFile } from './db/open.ts'
import { onlyCode, onlyDocument } from './handlers/codings.ts'
import { sealHistory } from './history/acts.ts'
import { createProject, openProject, type Session, type Surroundings } from './session.ts'

const sampleMemos = z.object({
  memos: z.array(
    z.object({
      on: z.enum(['project', 'document', 'code', 'passage']),
      document: z.string().optional(),
      code: z.string().optional(),
      quote: z.string().optional(),
      title: z.string(),
      text: z.string(),
      tags: z.array(z.string()).default([]),
    }),
  ),
})
type SampleMemo = z.output<typeof sampleMemos>['memos'][number]

/**
 * Opens the sample project at `path`; makes it first, by the same operations a person would use, when there is no
 * file yet. Refuses: folder-read-only, disk-full.
 */
export async function openSample(path: string, coder: Coder, surroundings: Surroundings): Promise<Session> {
  if (existsSync(path)) return openProject(path, { coder }, surroundings)
  await makeSample(path, coder, surroundings)
  return openProject(path, { coder }, surroundings)
}

/** Makes it under another name first: a sample that was cut short must not be taken for the whole one. */
async function makeSample(path: string, coder: Coder, surroundings: Surroundings): Promise<void> {
  const unfinished = `${path}.${surroundings.newId()}.part`
  const name = basename(path, extname(path))
  const session = createProject(unfinished, { name, coder }, surroundings)
  try {
    await fillSample(session, join(surroundings.resources, 'sample'))
    sealHistory(session.file.db)
    await session.close()
    renameSync(unfinished, path)
  } catch (error) {
    await session.close()
    removeProjectFile(unfinished)
    throw error
  }
}

async function fillSample(session: Session, folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(isDocument).sort()
  await ask(session, 'imports.run', { files: names.map(name => ({ path: join(folder, name) })) })
  await ask(
    session,
    'codings.applyList',
    codingList.parse(await readJson(folder, 'codebook-and-codings.json')),
  )
  const { memos } = sampleMemos.parse(await readJson(folder, 'memos.json'))
  for (const memo of memos) {
    const { title, text, tags } = memo
    await ask(session, 'memos.create', { subject: await subjectOf(session, memo), title, text, tags })
  }
}

function isDocument(name: string): boolean {
  return ['.txt', '.md'].includes(extname(name)) && name !== 'README.md'
}

async function readJson(folder: string, name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, name), 'utf8'))
}

async function subjectOf(session: Session, memo: SampleMemo): Promise<InputOf<'memos.create'>['subject']> {
  const { db } = session.file
  switch (memo.on) {
    case 'project':
      return { kind: 'project' }
    case 'code':
      return { kind: 'code', codeId: onlyCode(db, memo.code ?? '') }
    case 'document':
      return { kind: 'document', documentId: onlyDocument(db, memo.document ?? '') }
    case 'passage': {
      const documentId = onlyDocument(db, memo.document ?? '')
      const { text } = await ask(session, 'documents.read', { id: documentId })
      return { kind: 'passage', documentId, span: findQuotation(text, memo.quote ?? '') }
    }
  }
}
