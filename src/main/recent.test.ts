import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Log } from './log.ts'
import { RecentProjects, readRecent, withOpened } from './recent.ts'

const project = (name: string) => ({ path: `/p/${name}.postil`, name, openedAt: '2026-01-02T03:04:05.000Z' })

describe('the list of recent projects', () => {
  it('has the last opened first and each path once, under its present name', () => {
    const list = [project('a'), project('b'), project('c')]
    const opened = { ...project('b'), name: '改名' }
    expect(withOpened(list, opened)).toEqual([opened, project('a'), project('c')])
  })

  it('keeps twelve', () => {
    const list = Array.from({ length: 12 }, (_, index) => project(String(index)))
    expect(withOpened(list, project('new'))).toEqual([project('new'), ...list.slice(0, 11)])
  })

  it('leaves out stored entries that are not well formed', () => {
    expect(readRecent([project('a'), { path: 3 }, null, { ...project('b'), openedAt: 'yesterday' }])).toEqual(
      [project('a')],
    )
    expect(readRecent({ a: 1 })).toEqual([])
  })
})

describe('recent projects of a person', () => {
  let folder: string
  let file: string
  let defects: string[]
  const log: Log = { file: '', note: () => undefined, defect: what => defects.push(what) }
  const names = (recent: RecentProjects) => recent.present(() => true).map(({ name }) => name)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postil-recent-'))
    file = join(folder, 'recent.json')
    defects = []
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('are there at the next start', () => {
    const recent = new RecentProjects(file, log)
    recent.opened('/p/a.postil', 'a')
    recent.opened('/p/b.postil', 'b')
    expect(names(new RecentProjects(file, log))).toEqual(['b', 'a'])
  })

  it('do not show what is missing, and forget it only when opening it failed', () => {
    const recent = new RecentProjects(file, log)
    recent.opened('/usb/a.postil', 'a')
    expect(recent.present(() => false)).toEqual([])
    expect(names(recent)).toEqual(['a'])
    recent.missing('/usb/a.postil')
    expect(names(new RecentProjects(file, log))).toEqual([])
  })

  it('start anew from a damaged file, and the log says so', () => {
    writeFileSync(file, '[{"path": "/p')
    expect(names(new RecentProjects(file, log))).toEqual([])
    expect(defects).toHaveLength(1)
  })
})
