import type { LinkTarget } from '../../core/memo/index.ts'
import { safeName } from '../file/safe-name.ts'
import { memoFiles } from '../memos/index.ts'
import type { RoomToWrite } from '../reading-room/index.ts'
import { fileKey, UniqueNames } from '../refi/names.ts'

/** Where everything of a folder stands, and how it is linked. */
export class FolderNames {
  readonly #documents: ReadonlyMap<string, string>
  readonly #codes: ReadonlyMap<string, string>
  readonly #memos: ReadonlyMap<string, string>

  constructor(room: RoomToWrite) {
    this.#documents = namesOf(
      'documents',
      room.documents.map(({ id, name }) => [id, name]),
      room.labels.untitled,
    )
    this.#codes = namesOf(
      'codes',
      room.codes.map(({ code: { id, name } }) => [id, name]),
      room.labels.untitled,
    )
    const files = memoFiles(room.memos)
    this.#memos = new Map(room.memos.memos.map(({ id }, index) => [id, `memos/${files[index]?.name ?? ''}`]))
  }

  document(id: string): string {
    return this.#documents.get(id) ?? ''
  }

  code(id: string): string {
    return this.#codes.get(id) ?? ''
  }

  memo(id: string): string {
    return this.#memos.get(id) ?? ''
  }

  /** Where a memo's subject stands; null for what has no file. */
  of(target: LinkTarget): string | null {
    if (target.kind === 'document' || target.kind === 'passage') return this.#documents.get(target.id) ?? null
    return target.kind === 'code' ? (this.#codes.get(target.id) ?? null) : null
  }
}

/** A link as Obsidian writes it, from the top of the folder. */
export function wikilink(path: string, words: string): string {
  const label = words.replace(/[[\]|\s]+/gu, ' ').trim()
  const target = path.replace(/\.md$/, '')
  return label === '' ? `[[${target}]]` : `[[${target}|${label}]]`
}

/** A file for each thing, none called as another on a system without regard to case. */
function namesOf(
  folder: string,
  things: readonly (readonly [id: string, name: string])[],
  untitled: string,
): ReadonlyMap<string, string> {
  const names = new UniqueNames(fileKey)
  return new Map(
    things.map(([id, name]) => [
      id,
      `${folder}/${names.take(safeName(name) || safeName(untitled) || 'x', '.md')}`,
    ]),
  )
}
