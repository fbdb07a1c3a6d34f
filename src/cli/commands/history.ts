import { Refusal } from '../../core/refusal.ts'
import type { Act } from '../../ipc/history.ts'
import { ask } from '../../project/answer.ts'
import type { Session } from '../../project/session.ts'
import { type Command, textOption } from '../command.ts'
import { lines } from '../table.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'

export const undo: Command = {
  name: 'undo',
  usage: 'P [--steps N]',
  arity: [1, 1],
  options: { steps: { type: 'string' } },
  run({ arguments: [project = ''], options, resources }) {
    const steps = Number(textOption(options, 'steps') ?? 1)
    if (!Number.isInteger(steps) || steps < 1) throw new UsageError('usageNumber', { option: '--steps' })
    return withProject(project, 'write', resources, async session => {
      await refuseTooMany(session, steps)
      const undone: Act[] = []
      while (undone.length < steps) undone.push(await ask(session, 'history.undo', {}))
      return outcomeOf(undone)
    })
  },
}

export const redo: Command = {
  name: 'redo',
  usage: 'P',
  arity: [1, 1],
  options: {},
  run: ({ arguments: [project = ''], resources }) =>
    withProject(project, 'write', resources, async session =>
      outcomeOf([await ask(session, 'history.redo', {})]),
    ),
}

export const log: Command = {
  name: 'log',
  usage: 'P',
  arity: [1, 1],
  options: {},
  run: ({ arguments: [project = ''], resources }) =>
    withProject(project, 'read', resources, async session => outcomeOf(await allActs(session))),
}

/** All acts in the order they were done. */
async function allActs(session: Session): Promise<Act[]> {
  const acts: Act[] = []
  for (;;) {
    const before = acts.at(-1)?.number
    const page = await ask(session, 'history.list', {
      limit: 10_000,
      ...(before !== undefined && { before }),
    })
    if (page.length === 0) return acts.reverse()
    acts.push(...page)
  }
}

/** So that `--steps` takes back all of them or none. */
async function refuseTooMany(session: Session, steps: number): Promise<void> {
  const left = (await allActs(session)).filter(act => act.kind === 'change' && !act.undone).length
  if (left < steps) throw new Refusal('nothing-to-undo', `${left} changes can be taken back, not ${steps}`)
}

function outcomeOf(acts: readonly Act[]) {
  return {
    json: acts,
    plain: lines(
      acts.map(act => [
        act.number,
        act.at,
        act.coder,
        act.kind,
        act.operation,
        Object.values(act.values).join(', '),
      ]),
    ),
  }
}
