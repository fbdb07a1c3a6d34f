import { resolve } from 'node:path'
import { Refusal } from '../core/refusal.ts'
import { openProject, type Session } from '../project/session.ts'
import { surroundings } from '../project/surroundings.ts'

/**
 * Opens a project, runs `work`, and closes it whatever happens. For writing, a project that somebody else has open
 * is refused at once rather than at the first change.
 */
export async function withProject<Result>(
  path: string,
  wish: 'read' | 'write',
  resources: string,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = openProject(resolve(path), { wish }, surroundings(resources))
  try {
    if (wish === 'write' && session.readOnly !== null) {
      const code = session.readOnly === 'in-use' ? 'project-in-use' : 'project-read-only'
      throw new Refusal(code, `Opened read-only: ${session.readOnly}`, { path: resolve(path) })
    }
    return await work(session)
  } finally {
    await session.close()
  }
}
