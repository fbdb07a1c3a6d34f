import type { FileComparison } from '../../ipc/imports.ts'
import type { FilePlan } from './plan.ts'

/** Original and result of a file, with all that was done between them. */
export function compareFile({ file, documents, cleaning }: FilePlan): FileComparison {
  return {
    extracted: file.text,
    documents: documents.map(({ name, text, cleaning: done }) => ({
      name,
      from: done?.from ?? 0,
      to: done?.to ?? file.text.length,
      text,
      edits: done?.edits ?? [],
    })),
    outside: cleaning?.outside ?? [],
    flags: (cleaning?.flags ?? []).map(({ rule, from, to, suggestion }) => ({
      rule,
      from,
      to,
      suggestion: suggestion ?? null,
    })),
  }
}
