import { readFileSync } from 'node:fs'
import { openHost } from './host.mjs'
import { copyMillion } from './million.mjs'
import { copyProject } from './projects.mjs'

/**
 * A benchmark of one table. Before each run a code is changed, so that nothing of the run before can be used: the
 * figure is of the first table after an act. The part `again` is of the same table of an unchanged project.
 */
export function tableBench({ what, target, name, input, runs = 15 }) {
  return {
    what: `${what}: 100 codes, 50,000 codings, 200 documents`,
    target,
    runs,
    async open({ work, say, atEnd }) {
      const host = await openHost(await copyProject('analysis', work, say))
      atEnd(host.close)
      return measured(host, name, input)
    },
  }
}

/** The same of 1,000,000 codings; the host's memory at its highest is told. */
export function tableBenchOfMillion({ what, target, name, input }) {
  return {
    what: `${what}: 1,000 codes, 1,000,000 codings, 10,000 documents`,
    target,
    async open({ work, say, atEnd }) {
      const host = await openHost(await copyMillion(work, say))
      atEnd(() => {
        const memory = memoryOf(host.pid)
        if (memory !== null)
          say(`${name} of a million codings: the host took ${memory} MB at most (target 1,500)`)
        return host.close()
      })
      return measured(host, name, input)
    },
  }
}

async function measured(host, name, input) {
  const [code] = await host.call('codes.list')
  let turn = 0
  return async () => {
    await host.call('codes.update', { id: code.id, definition: `bench ${turn++}` })
    const ms = await host.timed(name, input)
    const again = await host.timed(name, input)
    return { ms, parts: { again } }
  }
}

/** The most memory a process ever held, in MB; null where the system does not say. */
function memoryOf(pid) {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
  } catch {
    return null
  }
}
