import { beforeAll, describe, expect, it, vi } from 'vitest'
import { languages } from '../../ipc/constants.ts'
import type { Command } from '../state/commands.ts'

let commands: readonly Command[] = []
let i18n: typeof import('../state/i18n.ts').i18n

beforeAll(async () => {
  // The kit loads as on a server; our own modules ask a page while they load.
  await import('react-aria-components')
  vi.stubGlobal('window', { matchMedia: () => ({}), postil: { platform: 'linux' }, addEventListener() {} })
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('localStorage', { getItem: () => null })
  const tasks = await Promise.all([
    import('../codebook/index.ts').then(task => task.registerCodebookCommands),
    import('../coding/index.ts').then(task => task.registerCodingCommands),
    import('../documents/index.ts').then(task => task.registerDocumentCommands),
    import('../editing/index.ts').then(task => task.registerEditingCommands),
    import('../exchange/index.ts').then(task => task.registerExportCommands),
    import('../history/index.ts').then(task => task.registerHistoryCommands),
    import('../memos/index.ts').then(task => task.registerMemoCommands),
    import('../reading/index.ts').then(task => task.registerReadingCommands),
    import('../search/index.ts').then(task => task.registerSearchCommands),
  ])
  for (const register of tasks) register()
  const state = await import('../state/commands.ts')
  const { mainCommands } = await import('./main-commands.ts')
  state.registerCommands(mainCommands)
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

  it('begin with keys that exist, none of them taken by the system', async () => {
    const { refusedKey } = await import('../state/key-choices.ts')
    const taken = commands.flatMap(({ id, keys = [] }) =>
      keys.filter(key => refusedKey(key) === 'system').map(key => `${id} ${key}`),
    )
    expect(taken).toEqual([])
  })

  it('do not hear the same key where nothing says when each of them runs', () => {
    const always = commands.filter(({ when, local }) => when === undefined && local !== true)
    const keys = always.flatMap(command => (command.keys ?? []).map(key => key.toLowerCase()))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it('have one key each for one thing within a list', () => {
    const keys = commands
      .filter(({ local }) => local === true)
      .flatMap(({ group, keys = [] }) => keys.map(key => `${group} ${key.toLowerCase()}`))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})
