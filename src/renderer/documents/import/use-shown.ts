import { useImportPlan } from './import-plan.ts'

/** The file looked at, what is known of it, and which of its documents. */
export function useShown() {
  const { files, shown, previews } = useImportPlan()
  const file = files.find(candidate => candidate.path === shown?.path) ?? null
  const preview = file === null ? undefined : previews.get(file.path)?.preview
  const last = Math.max(0, (preview?.documents.length ?? 1) - 1)
  return { file, preview, index: Math.min(shown?.index ?? 0, last) }
}
