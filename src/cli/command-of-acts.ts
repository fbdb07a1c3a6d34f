import type { Session } from '../project/session.ts'
import type { Command, Outcome } from './command.ts'
import { UsageError } from './usage.ts'
import { withProject } from './with-project.ts'

/** Something a command does to a project: the fewest and most words it takes behind it. */
export interface ProjectAct {
  readonly arity: readonly [least: number, most: number]
  run(session: Session, words: readonly string[]): Promise<unknown>
}

export const ANY_NUMBER = Number.POSITIVE_INFINITY

/** A command `NAME P` that lists things, and `NAME ACT P …` that does one of the acts and lists them then. */
export function commandOfActs(
  { name, usage }: Pick<Command, 'name' | 'usage'>,
  acts: Readonly<Record<string, ProjectAct>>,
  list: (session: Session) => Promise<Outcome>,
): Command {
  return {
    name,
    usage,
    arity: [1, ANY_NUMBER],
    options: {},
    run({ arguments: [first = '', project, ...words], resources }) {
      if (project === undefined) return withProject(first, 'read', resources, list)
      const act = Object.hasOwn(acts, first) ? acts[first] : undefined
      if (act === undefined || words.length < act.arity[0] || words.length > act.arity[1]) {
        throw new UsageError('usageArguments', { name }, `postil ${name} ${usage}\n`)
      }
      return withProject(project, 'write', resources, async session => {
        await act.run(session, words)
        return list(session)
      })
    },
  }
}
