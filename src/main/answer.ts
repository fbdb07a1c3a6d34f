import type { z } from 'zod'
import { Refusal, type RefusalCode } from '../core/refusal.ts'
import type { Answer } from '../ipc/port.ts'
import { type Shell, type ShellName, type ShellResult, shell } from '../ipc/shell.ts'
import type { Log } from './log.ts'

/** What answers each call; `Caller` is the window it came from. A call without a handler does not compile. */
export type ShellHandlers<Caller> = {
  readonly [Name in ShellName]: (
    input: z.output<Shell[Name]['input']>,
    caller: Caller,
  ) => ShellResult<Name> | Promise<ShellResult<Name>>
}

/** A frame as Electron describes it; null when it has gone. */
export type CallingFrame = { readonly parent: unknown; readonly origin: string } | null

/** True for the main frame of our own page; a frame within it, or any other page, has nothing to ask. */
export function isOurPage(frame: CallingFrame, origin: string): boolean {
  return frame !== null && frame.parent === null && frame.origin === origin
}

/** The one door for calls of the window: name known, input well formed, refusals answered, defects logged. */
export async function answerShellCall<Caller>(
  handlers: ShellHandlers<Caller>,
  { name, input, caller, log }: { name: unknown; input: unknown; caller: Caller; log: Log },
): Promise<Answer> {
  if (!isShellName(name)) return refused('bad-request', `No shell call ${JSON.stringify(name)}`)
  const checked = shell[name].input.safeParse(input)
  if (!checked.success) return refused('bad-request', `${name}: ${checked.error.message}`)
  const handler = handlers[name] as (input: unknown, caller: Caller) => unknown
  try {
    return { ok: true, value: await handler(checked.data, caller) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error.toAnswer() }
    log.defect(`Shell call ${name}`, error)
    return refused('defect', `${name} failed`)
  }
}

export function refused(code: RefusalCode, detail: string): Answer {
  return { ok: false, refusal: { code, values: {}, detail } }
}

function isShellName(name: unknown): name is ShellName {
  return typeof name === 'string' && Object.hasOwn(shell, name)
}
