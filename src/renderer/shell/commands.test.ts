import { beforeAll, describe, expect, it, vi } from 'vitest'
import { languages } from '../../ipc/constants.ts'
import type { Command } from '../state/commands.ts'

let ownKeys: typeof import('../state/commands.ts').withOwnKeys
let commands: readonly Command[] = []
let i18n: typeof import('../state/i18n.ts').i18n

/** Commands that have one key among them, and what keeps them apart. */
const apart: Readonly<Record<string, string>> = {
  'coding.remove history.undoAct': 'the desk',
  'find.open memos.find': 'the desk',
  'reading.otherText reading.split': 'whether there are two texts',
}

beforeAll(async () => {
  // The kit loads as on a server; our own modules ask a page while they load.
  await import('react-aria-components')
  vi.stubGlobal('window', { matchMedia: () => ({}), postil: { platform: 'linux' }, addEventListener() {} })
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('localStorage', { getItem: () => null })
  const tasks = await Promise.all([
    import('../analysis/index.ts').then(task => task.registerKeptCommands),
    import('../analysis/index.ts').then(task => task.registerPictureCommands),
    import('../analysis/index.ts').then(task => task.registerRetrievalCommands),
    import('../analysis/index.ts').then(task => task.registerSummaryCommands),
    import('../analysis/index.ts').then(task => task.registerWordsCommands),
    import('../cases/index.ts').then(task => task.registerCasesCommands),
    import('../codebook/index.ts').then(task => task.registerCodebookCommands),
    import('../coding/index.ts').then(task => task.registerCodingCommands),
    import('../documents/index.ts').then(task => task.registerDocumentCommands),
    import('../editing/index.ts').then(task => task.registerEditingCommands),
    import('../exchange/index.ts').then(task => task.registerExportCommands),
    import('../exchange/index.ts').then(task => task.registerIncomingCommands),
    import('../history/index.ts').then(task => task.registerHistoryCommands),
    import('../memos/index.ts').then(task => task.registerMemoCommands),
    import('../reading/index.ts').then(task => task.registerReadingCommands),
    import('../search/index.ts').then(task => task.registerSearchCommands),
  ])
  for (const register of tasks) register()
  const state = await import('../state/commands.ts')
  const { mainCommands } = await import('./main-commands.ts')
  state.registerCommands(mainCommands)
  ownKeys = state.withOwnKeys
  commands = state.useCommands.getState().commands
  i18n = (await import('../state/i18n.ts')).i18n
}, 120_000)

describe('the commands of the window', () => {
  it('are called something in every language, and are all told apart by their ids', async () => {
    expect(commands.length).toBeGreaterThan(60)
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
    for (const language of languages) {
      await i18n.changeLanguage(language)
      for (const command of commands) {
        expect(command.title(), `${command.id} in ${language}`).not.toMatch(/^$|^\S+:\S|^\w+\.\w/)
      }
    }
    await i18n.changeLanguage('en')
  })

  it('all have a place in the application menu, and nothing else has one', async () => {
    const { menuBase, menuLayout } = await import('../../ipc/menu-layout.ts')
    const placed: string[] = Object.values(menuLayout).flatMap(groups => groups.flat())
    expect([...menuBase, ...placed].sort()).toEqual(commands.map(({ id }) => id).sort())
  })

  it('begin with keys that exist, none of them taken by the system', async () => {
    const { refusedKey } = await import('../state/key-choices.ts')
    const taken = commands.flatMap(({ id, keys = [] }) =>
      keys.filter(key => refusedKey(key) === 'system').map(key => `${id} ${key}`),
    )
    expect(taken).toEqual([])
  })

  it.each([
    ['Windows and Linux', false],
    ['a Mac', true],
  ])('do not share a key on %s where they can act at the same time', (_, mac) => {
    const heard = commands
      .filter(({ local }) => local !== true)
      .flatMap(command => (ownKeys(command, mac).keys ?? []).map(key => [key.toLowerCase(), command.id]))
    const shared = [...new Set(heard.map(([key]) => key))]
      .map(key => heard.flatMap(([other, id]) => (other === key && id ? [id] : [])).sort())
      .filter(ids => ids.length > 1)
    expect(shared.filter(ids => !Object.hasOwn(apart, ids.join(' ')))).toEqual([])
  })

  it('have no keys on a Mac that type a character there', () => {
    const typing = /(^|\+)Alt\+(\w+\+)*.$/u
    const keys = (mac: boolean) => commands.flatMap(command => ownKeys(command, mac).keys ?? [])
    expect(keys(false).filter(key => typing.test(key))).toEqual(
      expect.arrayContaining(['Alt+V', 'Alt+P', 'Alt+R', 'Alt+M']),
    )
    expect(keys(true).filter(key => typing.test(key))).toEqual([])
  })

  it('have one key each for one thing within a list', () => {
    const keys = commands
      .filter(({ local }) => local === true)
      .flatMap(({ group, keys = [] }) => keys.map(key => `${group} ${key.toLowerCase()}`))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})
