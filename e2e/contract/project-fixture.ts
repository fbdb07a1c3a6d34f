import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CoderId, DocumentId } from '../../src/core/id.ts'
import type { RefusalCode } from '../../src/core/refusal.ts'
import type { InputOf, OperationName, ResultOf } from '../../src/ipc/contract.ts'
import type { ActDone } from '../../src/ipc/events.ts'
import { answer } from '../../src/project/answer.ts'
import { readersHere } from '../../src/project/importing/reader/readers-here.ts'
import { createProject, openProject, type Session, type Surroundings } from '../../src/project/session.ts'

/** A text of every kind: rare hanzi, an emoji family, full width, both scripts, right to left. */
export const mixedText = [
  '社区治理在𠮷祥社區开始。居民参与不足，网格员说：“先问问大家。”',
  '',
  'The manager’s family 👨‍👩‍👧 joined; ＡＢＣ full width, e\u0301 combined.',
  '',
  'שלום עולם وأهلا وسهلا 社區治理 mixed.',
].join('\n')

/** A folder of its own for a test, removed afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'postil-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const testSurroundings: Surroundings = {
  resources: join(import.meta.dirname, '../../resources'),
  origin: 'Postil test',
  readers: readersHere(),
  now: () => new Date(),
  newId: randomUUID,
  log: (message, error) => {
    throw new Error(message, { cause: error })
  },
}

/** A project as a window sees it: calls and answers are copied as the port copies them. */
export interface TestProject {
  readonly path: string
  readonly folder: string
  readonly session: Session
  readonly events: ActDone[]
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<ResultOf<Name>>
  /** The code of the refusal that the call is answered with. */
  refusal(name: OperationName, input: unknown): Promise<RefusalCode>
  /** Calls and takes any answer; a defect still fails the test. */
  attempt(name: OperationName, input: unknown): Promise<void>
  /** Cancels the call at its first progress; gives the code it is refused with. */
  cancelled(name: OperationName, input: unknown, controller: AbortController): Promise<RefusalCode>
  importText(name: string, text: string | Uint8Array): Promise<DocumentId>
  reopen(): Promise<TestProject>
}

export async function newProject(options: { readonly coder?: string } = {}): Promise<TestProject> {
  const folder = temporaryFolder()
  const path = join(folder, '研究 𠮷.postil')
  const coder = { id: randomUUID() as CoderId, name: options.coder ?? 'Ada' }
  return wrap(createProject(path, { name: '研究 𠮷', coder }, testSurroundings), folder)
}

export function wrap(session: Session, folder: string): TestProject {
  const events: ActDone[] = []
  session.subscribe(event => events.push(structuredClone(event)))
  onTestFinished(() => session.close())
  const ask = async (name: string, input: unknown) =>
    structuredClone(await answer(session, name, structuredClone(input)))
  const project: TestProject = {
    path: session.file.path,
    folder,
    session,
    events,
    async call(name, input) {
      const result = await ask(name, input)
      if (!result.ok) throw new Error(`${name}: ${result.refusal.code} (${result.refusal.detail})`)
      return result.value as ResultOf<typeof name>
    },
    async refusal(name, input) {
      const result = await ask(name, input)
      if (result.ok) throw new Error(`${name} was not refused`)
      return result.refusal.code
    },
    async attempt(name, input) {
      await ask(name, input)
    },
    async cancelled(name, input, controller) {
      const result = await answer(session, name, input, {
        signal: controller.signal,
        progress: () => controller.abort(),
      })
      if (result.ok) throw new Error(`${name} was not cancelled`)
      return result.refusal.code
    },
    async importText(name, text) {
      const path = join(folder, name)
      writeFileSync(path, text)
      const { documents } = await project.call('imports.run', {
        files: [{ path, clean: false, duplicates: 'keep' }],
      })
      const [document] = documents
      if (document === undefined) throw new Error('Nothing was imported')
      return document.id
    },
    async reopen() {
      await session.close()
      return wrap(openProject(session.file.path, { coder: session.coder }, testSurroundings), folder)
    },
  }
  return project
}
