import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDisplay } from '../setup/display.mjs'
import { explain } from '../setup/failure.mjs'
import { prepare } from '../setup/index.mjs'
import { commandOf, root } from '../setup/places.mjs'
import { show } from '../setup/run.mjs'
import { add, countCheck, countPlaywright, countVitest } from './count.mjs'

/** A log is read as text: no colour codes where the output is not a terminal. */
const isPlain = !process.stdout.isTTY && !process.env.FORCE_COLOR

/** What each step needs to be ready, and how it is run; run() resolves with its counts. */
const STEPS = {
  lint: {
    needs: { electron: false, native: false, build: false },
    run: async ({ env, passed }) => {
      const colours = isPlain ? ['--colors=off'] : []
      const style = await tool('@biomejs/biome', 'biome', ['ci', ...colours, '.', ...passed], env)
      const rooms = await show(process.execPath, [join(root, 'scripts', 'check-rooms.mjs')], {
        cwd: root,
        env,
      })
      return add(countCheck(style), countCheck(rooms))
    },
  },
  types: {
    needs: { electron: false, native: false, build: false },
    run: async ({ env, passed }) => countCheck(await tool('typescript', 'tsc', ['--noEmit', ...passed], env)),
  },
  unit: {
    needs: { electron: false, native: true, build: true },
    run: async ({ env, passed, report }) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const plain = isPlain ? { ...env, NO_COLOR: '1' } : env
      return countVitest(report, await tool('vitest', 'vitest', ['run', ...reporters, ...passed], plain))
    },
  },
  e2e: {
    needs: { electron: true, native: true, build: true },
    run: ({ env, passed, report }) =>
      withDisplay(env, async shown => {
        const args = ['test', '--reporter=list,json', ...passed]
        const reporting = { ...shown, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
        return countPlaywright(report, await tool('@playwright/test', 'playwright', args, reporting))
      }),
  },
}

export const STEP_NAMES = Object.keys(STEPS)

/** Runs the named steps one after the other, whatever becomes of the earlier ones, and adds up their counts. */
export async function runSteps(names, passed) {
  await prepareAll(names)
  let counts = { passed: 0, failed: 0, skipped: 0 }
  const folder = mkdtempSync(join(tmpdir(), 'postil-test-'))
  try {
    for (const name of names) {
      console.log(`\n── ${name} ──`)
      counts = add(counts, await runStep(STEPS[name], passed, join(folder, `${name}.json`)))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return counts
}

/** All at once is quicker; if it fails, each step fails or not by what it needs itself. */
async function prepareAll(names) {
  const needs = names.map(name => STEPS[name].needs)
  try {
    await prepare({
      electron: needs.some(({ electron }) => electron),
      native: needs.some(({ native }) => native),
      build: needs.some(({ build }) => build === true) || (needs.find(({ build }) => build)?.build ?? false),
    })
  } catch (error) {
    console.error(explain(error))
  }
}

async function runStep({ needs, run }, passed, report) {
  try {
    const { env } = await prepare(needs)
    return await run({ env, passed, report })
  } catch (error) {
    console.error(explain(error))
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function tool(packageName, command, args, env) {
  return show(process.execPath, [commandOf(packageName, command), ...args], { cwd: root, env })
}
