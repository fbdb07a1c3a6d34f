import { expect, it } from 'vitest'
import { RunningWork } from './running-work.ts'

const never = new AbortController().signal

it('waits for all work, also for what fails, and tells it to stop', async () => {
  const running = new RunningWork()
  const told: string[] = []
  const work = (name: string, fails: boolean) =>
    running.during(never, async stop => {
      await new Promise(resolve => stop.addEventListener('abort', resolve))
      told.push(name)
      if (fails) throw new Error(name)
      return name
    })
  const [first, second] = [work('甲', false), work('乙', true).catch(String)]
  await running.end()
  expect(told).toEqual(['甲', '乙'])
  expect([await first, await second]).toEqual(['甲', 'Error: 乙'])
})

it('begins nothing after the end', async () => {
  const running = new RunningWork()
  await running.end()
  let isBegun = false
  const late = running.during(never, async () => {
    isBegun = true
  })
  await expect(late).rejects.toMatchObject({ code: 'cancelled' })
  expect(isBegun).toBe(false)
})

it('passes on what its caller says, before and while it works', async () => {
  const running = new RunningWork()
  expect(await running.during(AbortSignal.abort(), async stop => stop.aborted)).toBe(true)
  const caller = new AbortController()
  const stopped = running.during(caller.signal, async stop => {
    caller.abort()
    return stop.aborted
  })
  expect(await stopped).toBe(true)
})
