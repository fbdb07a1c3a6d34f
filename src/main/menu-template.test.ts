import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { languages } from '../ipc/constants.ts'
import { menuBase, menuLayout } from '../ipc/menu-layout.ts'
import { type MenuView, menuTemplate } from './menu-template.ts'
import { wordsIn } from './words.ts'

type Item = MenuItemConstructorOptions

const start: MenuView = {
  platform: 'linux',
  words: wordsIn('en'),
  language: 'en',
  theme: 'system',
  recent: [],
  hasProject: false,
  undo: null,
  redo: null,
  enabled: {},
  keys: null,
  titles: {},
  isDevelopment: false,
}
const project: MenuView = { ...start, hasProject: true }

const nothing = { run: () => undefined, openProject: () => undefined }
const itemsOf = (items: readonly Item[]): Item[] =>
  items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
const menu = (view: MenuView) => itemsOf(menuTemplate(view, nothing))
const item = (view: MenuView, id: string) => menu(view).find(each => each.id === id)
const commands = (view: MenuView) => menu(view).filter(({ id }) => id?.includes('.'))

const layoutIds: readonly string[] = Object.values(menuLayout).flatMap(groups => groups.flat())
const titles = Object.fromEntries(layoutIds.map(id => [id, `${id} & co`]))

function listsIn(items: Item[]): Item[][] {
  return [items, ...items.flatMap(({ submenu }) => (Array.isArray(submenu) ? listsIn(submenu) : []))]
}

describe('the application menu', () => {
  it('has every command that has a place, once, under the title the page gives it', () => {
    const found = commands({ ...project, titles })
    expect(found.map(({ id }) => id).sort()).toEqual([...menuBase, ...layoutIds].sort())
    const placed = found.filter(({ id = '' }) => layoutIds.includes(id))
    expect(placed.filter(({ id, label }) => label !== `${id} && co`)).toEqual([])
  })

  it('begins and ends no menu with a line, and has no two lines on end', () => {
    const isLine = (each: Item | undefined) => each?.type === 'separator'
    const lists = [project, { ...project, titles }].flatMap(view => listsIn(menuTemplate(view, nothing)))
    const wrong = lists.filter(
      items =>
        isLine(items[0]) ||
        isLine(items.at(-1)) ||
        items.some((each, at) => isLine(each) && isLine(items[at + 1])),
    )
    expect(wrong).toEqual([])
  })

  it('has the commands of the page', () => {
    expect(commands(project).map(({ id }) => id)).toEqual([
      'project.new',
      'project.open',
      'project.openSample',
      'documents.import',
      'exports.project',
      'exports.codebook',
      'exports.matrix',
      'exports.memos',
      'exports.memosMarkdown',
      'exports.memosFolder',
      'project.close',
      'history.undo',
      'history.redo',
      'search.open',
      'view.desk.reading',
      'view.desk.codebook',
      'view.desk.memos',
      'view.desk.cases',
      'view.desk.analysis',
      'view.desk.history',
      'view.leftPanel',
      'view.rightPanel',
      'view.palette',
      'theme.system',
      'theme.light',
      'theme.dark',
      'language.en',
      'language.zh-CN',
      'language.zh-TW',
      'view.keys',
    ])
  })

  it('runs the command that was chosen', () => {
    const run: string[] = []
    const chosen = itemsOf(menuTemplate(project, { ...nothing, run: id => run.push(id) }))
    for (const { id, click } of chosen) if (id?.includes('.')) (click as () => void)()
    expect(run).toEqual(commands(project).map(({ id }) => id))
  })

  it('only shows keys: none is taken from the page', () => {
    const withKeys = commands(project).filter(({ accelerator }) => accelerator !== undefined)
    expect(withKeys.length).toBeGreaterThan(5)
    expect(withKeys.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([])
  })

  it.each(languages)('has no item without words in %s', language => {
    const nameless = menu({ ...project, words: wordsIn(language), language }).filter(
      ({ type, label }) => type !== 'separator' && !label,
    )
    expect(nameless).toEqual([])
  })

  it('greys on the start screen what needs a project', () => {
    const usable = commands(start).filter(({ enabled }) => enabled)
    expect(usable.map(({ id }) => id)).toEqual([
      'project.new',
      'project.open',
      'project.openSample',
      'view.palette',
      'theme.system',
      'theme.light',
      'theme.dark',
      'language.en',
      'language.zh-CN',
      'language.zh-TW',
      'view.keys',
    ])
  })

  it('follows the page in what can be run', () => {
    const enabled = { 'documents.import': false, 'project.new': false }
    expect(item({ ...project, enabled }, 'documents.import')?.enabled).toBe(false)
    expect(item({ ...project, enabled }, 'project.new')?.enabled).toBe(false)
    expect(item({ ...project, enabled }, 'exports.project')?.enabled).toBe(true)
  })

  it('names what undo takes back and redo does again', () => {
    const view = { ...project, undo: '编码“A & B”', redo: null }
    expect(item(view, 'history.undo')).toMatchObject({ label: 'Undo: 编码“A && B”', enabled: true })
    expect(item(view, 'history.redo')).toMatchObject({ label: 'Redo', enabled: false })
  })

  it('shortens long words for an act, never within a character', () => {
    const label = item({ ...project, undo: `${'x'.repeat(46)}𠮷𠮷` }, 'history.undo')?.label
    expect(label).toBe(`Undo: ${'x'.repeat(46)}…`)
  })

  it('marks the language and the theme in use', () => {
    const checked = menu({ ...start, language: 'zh-TW', theme: 'dark' }).filter(each => each.checked)
    expect(checked.map(({ id }) => id)).toEqual(['theme.dark', 'language.zh-TW'])
  })

  it('opens recent projects by their path and says when there are none', () => {
    const opened: string[] = []
    const recent = [{ path: '/p/a.postil', name: 'A & B', openedAt: '' }]
    const actions = { ...nothing, openProject: (path: string) => opened.push(path) }
    const list = (view: MenuView) => {
      const found = itemsOf(menuTemplate(view, actions)).find(({ id }) => id === 'recent')
      return found?.submenu as Item[]
    }
    const [first, ...rest] = list({ ...start, recent })
    expect([first?.label, rest]).toEqual(['A && B', []])
    const click = first?.click as () => void
    click()
    expect(opened).toEqual(['/p/a.postil'])
    expect(list(start)).toEqual([{ label: 'No recent projects', enabled: false }])
  })

  it('has the program’s own menu and the windows’ on macOS, Quit under File elsewhere', () => {
    const titles = (view: MenuView) => menuTemplate(view, nothing).map(({ label }) => label)
    expect(titles({ ...start, platform: 'darwin' })).toEqual([
      'Postil',
      'File',
      'Edit',
      'View',
      'Window',
      'Help',
    ])
    expect(titles({ ...start, platform: 'win32' })).toEqual(['File', 'Edit', 'View', 'Help'])
    for (const platform of ['darwin', 'win32', 'linux']) {
      expect(menu({ ...start, platform }).filter(({ role }) => role === 'quit')).toHaveLength(1)
    }
  })

  it('offers the tools of developers to developers alone', () => {
    const tools = (isDevelopment: boolean) =>
      menu({ ...start, isDevelopment }).some(({ role }) => role === 'toggleDevTools')
    expect([tools(true), tools(false)]).toEqual([true, false])
  })
})
