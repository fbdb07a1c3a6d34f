import { create } from 'zustand'
import type { FileChoice, FilePreview } from '../../../ipc/imports.ts'
import type { KeptFinding } from './align-rows.ts'

/** What people chose for one file. */
export interface PlannedFile {
  readonly path: string
  readonly included: boolean
  /** Null: as found out. */
  readonly encoding: string | null
  readonly split: boolean
  readonly kept: readonly KeptFinding[]
  /** By the documents' order in the file; null keeps the proposed name. */
  readonly names: readonly (string | null)[]
}

/** What the host said of a file, and for which choices. */
export interface KnownPreview {
  readonly key: string
  readonly preview: FilePreview
}

interface ImportPlan {
  readonly files: readonly PlannedFile[]
  readonly previews: ReadonlyMap<string, KnownPreview>
  readonly leftAside: readonly string[]
  readonly clean: boolean
  /** Rules switched by hand, for all files. */
  readonly rules: Readonly<Record<string, boolean>>
  /** The document looked at: a file and a place in it. */
  readonly shown: { readonly path: string; readonly index: number } | null
}

const empty: ImportPlan = {
  files: [],
  previews: new Map(),
  leftAside: [],
  clean: true,
  rules: {},
  shown: null,
}

export const useImportPlan = create<ImportPlan>()(() => empty)

const fresh = { included: true, encoding: null, split: true, kept: [], names: [] }

export function beginPlan(paths: readonly string[], leftAside: readonly string[]): void {
  const [first] = paths
  useImportPlan.setState({
    ...empty,
    files: paths.map(path => ({ path, ...fresh })),
    leftAside,
    shown: first === undefined ? null : { path: first, index: 0 },
  })
}

export function endPlan(): void {
  useImportPlan.setState(empty)
}

export function changeFile(path: string, changes: Partial<Omit<PlannedFile, 'path'>>): void {
  useImportPlan.setState(({ files }) => ({
    files: files.map(file => (file.path === path ? { ...file, ...changes } : file)),
  }))
}

export function nameDocument(path: string, index: number, name: string): void {
  useImportPlan.setState(({ files }) => ({
    files: files.map(file => {
      if (file.path !== path) return file
      const names = Array.from({ length: Math.max(file.names.length, index + 1) }, (_, at) =>
        at === index ? name : (file.names[at] ?? null),
      )
      return { ...file, names }
    }),
  }))
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

export function switchRule(rule: string, on: boolean): void {
  useImportPlan.setState(({ rules }) => ({ rules: { ...rules, [rule]: on } }))
}

export function switchCleaning(clean: boolean): void {
  useImportPlan.setState({ clean })
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

/** The choices as the host takes them, without the names, which change nothing else. */
export function choiceOf(
  file: PlannedFile,
  { clean, rules }: Pick<ImportPlan, 'clean' | 'rules'>,
): FileChoice {
  return {
    path: file.path,
    encoding: file.encoding,
    clean,
    rules,
    split: file.split ? 'auto' : 'none',
    restore: file.kept.map(kept => kept.finding),
  }
}

/** Tells previews of the same choices from others. */
export function keyOfChoice(choice: FileChoice): string {
  return JSON.stringify(choice)
}

export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
