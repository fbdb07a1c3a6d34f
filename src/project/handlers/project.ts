import { cleanName } from '../../core/codebook/index.ts'
import type { ProjectInfo } from '../../ipc/project.ts'
import { checkProject } from '../check.ts'
import type { ReadDb } from '../db/connection.ts'
import type { Session } from '../session.ts'
import { listCoders } from '../store/coders.ts'
import { countAll, readProject, updateProjectName } from '../store/projects.ts'
import type { HandlersOf } from './handler.ts'

export const project: HandlersOf<'project'> = {
  info: (db, _input, { session }) => projectInfo(db, session),

  coders: db => listCoders(db),

  rename(db, { name }, { act, session }) {
    const cleaned = cleanName(name)
    act.words = { project: cleaned }
    updateProjectName(db, cleaned)
    return projectInfo(db, session)
  },

  check: (_db, _input, { session }) => checkProject(session.file.db),
}

function projectInfo(db: ReadDb, session: Session): ProjectInfo {
  const { id, name, createdAt } = readProject(db)
  return {
    id,
    name,
    createdAt,
    path: session.file.path,
    readOnly: session.readOnly,
    coder: session.coder,
    counts: countAll(db),
  }
}
