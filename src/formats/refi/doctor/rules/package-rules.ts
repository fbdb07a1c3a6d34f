import { isInSources } from '../patient.ts'
import type { Rules } from './rule.ts'

/** What programs leave in an archive that is no part of the project. */
const stray = /(^|\/)(\.root|\.ds_store|thumbs\.db|\._[^/]*)$|^__macosx\/|\/$/i

export const packageRules = {
  'folder-name'({ folder }, found) {
    if (folder.main === null) return
    const odd = folder.names.filter(
      name => isInSources(name) && !/^sources\/[^/]+$/.test(name) && !stray.test(name),
    )
    for (const name of odd) found(null, name)
  },
  'project-file-name'({ folder }, found) {
    if (folder.main !== null && folder.main !== 'project.qde') found(null, folder.main)
  },
  'stray-files'({ folder }, found) {
    for (const name of folder.names) if (stray.test(name)) found(null, name)
  },
  'file-unused'(patient, found) {
    const { names, main } = patient.folder
    if (main === null) return
    for (const name of names) {
      if (name !== main && !stray.test(name) && !patient.isNamed(name)) found(null, name)
    }
  },
} satisfies Rules

/** True for files that the mended package has as well. */
export function isKept(name: string, main: string | null): boolean {
  return name !== main && !stray.test(name)
}
