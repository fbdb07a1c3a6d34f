import { create } from 'zustand'
import type {
  DocumentChoice,
  FileChoice,
  FilePreview,
  FoundFiles,
  TableChoice,
} from '../../../ipc/imports.ts'
import type { KeptFinding } from './align-rows.ts'

/** What people chose for one document of a file; what is missing stays as proposed. */
export type PlannedDocument = DocumentChoice

/** What people chose for one file. */
export interface PlannedFile {
  readonly path: string
  /** Names of the folders it lies in, from the top down; empty for one that was named itself. */
  readonly folders: readonly string[]
  readonly included: boolean
  /** Null: as found out. */
  readonly encoding: string | null
  readonly part: 'article' | 'page'
  readonly sheet: number | null
  readonly split: boolean
  /** Where documents begin, set by hand; null as found. */
  readonly cuts: readonly number[] | null
  readonly kept: readonly KeptFinding[]
  /** Rules switched for this file alone. */
  readonly rules: Readonly<Record<string, boolean>>
  /** By the documents' order in the file. */
  readonly documents: readonly PlannedDocument[]
  /** Null as proposed. */
  readonly table: TableChoice | null
}

/** What the host said of a file, and for which choices. */
export interface KnownPreview {
  readonly key: string
  readonly preview: FilePreview
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[]
  readonly previews: ReadonlyMap<string, KnownPreview>
  readonly leftAside: readonly string[]
  readonly clean: boolean
  /** Rules switched by hand, for all files. */
  readonly rules: Readonly<Record<string, boolean>>
  /** False: only where the files lie is kept in the project. */
  readonly keepOriginals: boolean
  /** Comments and highlights of the files become memos and codings. */
  readonly comments: boolean
  /** Files of folders go into document groups that are called like them. */
  readonly keepFolders: boolean
  /** The document looked at: a file and a place in it. */
  readonly shown: { readonly path: string; readonly index: number } | null
}

const empty: ImportPlan = {
  files: [],
  previews: new Map(),
  leftAside: [],
  clean: true,
  rules: {},
  keepOriginals: true,
  comments: true,
  keepFolders: true,
  shown: null,
}

export const useImportPlan = create<ImportPlan>()(() => empty)

const fresh = {
  included: true,
  encoding: null,
  part: 'article',
  sheet: null,
  split: true,
  cuts: null,
  kept: [],
  rules: {},
  documents: [],
  table: null,
} as const

export function beginPlan({ paths, folders, leftAside }: FoundFiles): void {
  const [first] = paths
  useImportPlan.setState({
    ...empty,
    files: paths.map(path => ({ path, folders: folders[path] ?? [], ...fresh })),
    leftAside,
    shown: first === undefined ? null : { path: first, index: 0 },
  })
}

export function endPlan(): void {
  useImportPlan.setState(empty)
}

export function changeFile(path: string, changes: Partial<Omit<PlannedFile, 'path' | 'folders'>>): void {
  useImportPlan.setState(({ files }) => ({
    files: files.map(file => (file.path === path ? { ...file, ...changes } : file)),
  }))
}

/** Changes what is chosen for one document of a file. */
export function changeDocument(path: string, index: number, changes: Partial<PlannedDocument>): void {
  useImportPlan.setState(({ files }) => ({
    files: files.map(file => {
      if (file.path !== path) return file
      const length = Math.max(file.documents.length, index + 1)
      const documents = Array.from({ length }, (_, at): PlannedDocument => {
        const chosen = file.documents[at] ?? {}
        return at === index ? { ...chosen, ...changes } : chosen
      })
      return { ...file, documents }
    }),
  }))
}

/** Splits a file elsewhere: what was chosen for its documents no longer fits them. */
export function cutFile(path: string, cuts: readonly number[] | null, split = true): void {
  changeFile(path, { cuts, split, documents: [] })
  show(path, 0)
}

/** Keeps in the text what a rule found, or gives it up again. */
export function toggleKept(path: string, found: KeptFinding): void {
  useImportPlan.setState(({ files }) => ({
    files: files.map(file => {
      if (file.path !== path) return file
      const others = file.kept.filter(kept => kept.finding !== found.finding)
      return { ...file, kept: others.length < file.kept.length ? others : [...others, found] }
    }),
  }))
}

/** Switches a rule for all files, or for one of them alone. */
export function switchRule(rule: string, on: boolean, path: string | null): void {
  useImportPlan.setState(({ rules, files }) =>
    path === null
      ? // What was switched for one file alone gives way.
        { rules: { ...rules, [rule]: on }, files: files.map(file => withoutRule(file, rule)) }
      : {
          files: files.map(file =>
            file.path === path ? { ...file, rules: { ...file.rules, [rule]: on } } : file,
          ),
        },
  )
}

function withoutRule(file: PlannedFile, rule: string): PlannedFile {
  const { [rule]: _, ...rules } = file.rules
  return { ...file, rules }
}

export function changePlan(
  changes: Partial<Pick<ImportPlan, 'clean' | 'keepOriginals' | 'comments' | 'keepFolders'>>,
): void {
  useImportPlan.setState(changes)
}

export function show(path: string, index: number): void {
  useImportPlan.setState({ shown: { path, index } })
}

export function learnPreviews(found: readonly KnownPreview[]): void {
  useImportPlan.setState(({ previews }) => {
    const next = new Map(previews)
    for (const known of found) next.set(known.preview.path, known)
    return { previews: next }
  })
}

/** The choices as the host takes them: all that change what is shown of a file. */
export function choiceOf(file: PlannedFile, plan: Pick<ImportPlan, 'clean' | 'rules'>): FileChoice {
  return {
    path: file.path,
    encoding: file.encoding,
    part: file.part,
    sheet: file.sheet,
    clean: plan.clean,
    rules: { ...plan.rules, ...file.rules },
    split: file.split ? 'auto' : 'none',
    cuts: file.cuts === null ? null : [...file.cuts],
    restore: file.kept.map(kept => kept.finding),
    table: file.table,
  }
}

/** Tells previews of the same choices from others. */
export function keyOfChoice(choice: FileChoice): string {
  return JSON.stringify(choice)
}

export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
