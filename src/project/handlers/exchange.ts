import { basename } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { replaceFile } from '../../formats/file/replace-file.ts'
import { refuseProjectAsTarget } from '../exporting/guard-target.ts'
import { namedRefusal } from '../importing/read-file.ts'
import { importProject, type PreparedProject } from '../incoming/import-project.ts'
import { projectsIn, readIncoming } from '../incoming/read-incoming.ts'
import { prepareTexts } from '../incoming/store-documents.ts'
import { readContent } from '../store/contents.ts'
import { deleteKeptPart, keptParts, namesWithin, readKeptPart } from '../store/kept-parts.ts'
import { type HandlersOf, prepared } from './handler.ts'

export const exchange: HandlersOf<'exchange'> = {
  projectsIn(_db, { path }) {
    try {
      return projectsIn(path)
    } catch (error) {
      throw namedRefusal(error, path)
    }
  },
  importProject: prepared<'exchange.importProject', PreparedProject>({
    async prepare(_db, { path, project, words }, { signal, progress }) {
      try {
        const incoming = await readIncoming(path, project ?? null, words, {
          signal,
          progress: (done, total) => progress({ done, total }),
        })
        return { file: basename(path), incoming, texts: prepareTexts(incoming) }
      } catch (error) {
        throw namedRefusal(error, path)
      }
    },
    commit(db, project, context) {
      context.act.words = { name: project.incoming.name || project.file }
      return importProject(db, project, context)
    },
  }),

  kept: db => keptParts(db),

  keptDetail(db, { id }) {
    const { detail: said } = readKeptPart(db, id)
    return { said, names: namesWithin(db, said) }
  },

  removeKept(db, { ids }, { act }) {
    const parts = ids.map(id => readKeptPart(db, id))
    act.words = { name: parts[0]?.name || (parts[0]?.origin ?? ''), count: parts.length }
    for (const { id } of parts) deleteKeptPart(db, id)
    return { removed: parts.length }
  },

  async saveKept(db, { id, path }, { session }) {
    refuseProjectAsTarget(path, session.file.path)
    const { contentKey, name } = readKeptPart(db, id)
    if (contentKey === null) throw new Refusal('not-found', 'The part has no file', { name })
    const bytes = readContent(db, contentKey)
    await replaceFile(path, write => write(bytes))
    return null
  },

  async saveReport(_db, { path, words }, { session }) {
    refuseProjectAsTarget(path, session.file.path)
    await replaceFile(path, write => write(Buffer.from(words, 'utf8')))
    return null
  },
}
