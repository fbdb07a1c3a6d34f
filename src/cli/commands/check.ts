import { ask } from '../../project/answer.ts'
import type { Command } from '../command.ts'
import { lines } from '../table.ts'
import { withProject } from '../with-project.ts'

export const check: Command = {
  name: 'check',
  usage: 'P',
  arity: [1, 1],
  options: {},
  run: ({ arguments: [project = ''], resources, say, note }) =>
    withProject(project, 'read', resources, async session => {
      const findings = await ask(session, 'project.check', {})
      const summary =
        findings.length === 0 ? say('checkClean') : say('checkFound', { count: findings.length })
      note(summary)
      return {
        json: findings,
        plain: lines(findings.map(({ what, detail }) => [what, detail])),
        exitCode: findings.length === 0 ? 0 : 1,
      }
    }),
}
