import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { codeProblems, findProblems, localeProblems, readLocales } from './check-locales.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

it('finds nothing wrong with the words of Postil', async () => {
  expect(await findProblems(root)).toEqual([])
})

function folder() {
  const path = mkdtempSync(join(tmpdir(), 'postil-locales-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

function write(base, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(base, name)), { recursive: true })
    writeFileSync(join(base, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return base
}

describe('languages that differ', () => {
  const en = { hello: 'Hello {{name}}', deep: { files_one: '{{n}} file', files_other: '{{n}} files' } }
  const cn = { hello: '你好 {{name}}', deep: { files_other: '{{n}} 个文件' } }
  const problems = changed =>
    localeProblems(readLocales(write(folder(), { 'en/a.json': en, 'zh-CN/a.json': { ...cn, ...changed } })))

  it('are no problem where they differ in plurals alone', () => {
    expect(problems({})).toEqual([])
  })

  it.each([
    ['a key is missing', { hello: undefined }, 'zh-CN/a.json: hello is missing'],
    ['a key is too many', { other: 'x' }, 'zh-CN/a.json: other is not in en'],
    ['a hole differs', { hello: '你好 {{nme}}' }, 'zh-CN/a.json: hello has the holes [nme], en has [name]'],
    [
      'a hole is missing in a plural',
      { deep: { files_other: '文件' } },
      'zh-CN/a.json: deep.files_other has the holes [], en has [n]',
    ],
    ['a text is empty', { hello: ' ' }, 'zh-CN/a.json: hello is empty'],
  ])('are found where %s', (_, changed, problem) => {
    expect(problems(changed)).toEqual([problem])
  })

  it('are found where English lacks a form it needs, or a file is not there', () => {
    const locales = readLocales(
      write(folder(), { 'en/a.json': { files_other: '{{n}} files' }, 'zh-CN/b.json': {}, 'en/c.json': {} }),
    )
    expect(localeProblems(locales)).toEqual(
      expect.arrayContaining([
        'en/a.json: files_one is missing',
        'zh-CN/a.json: the file is missing',
        'zh-CN/b.json: there is no en/b.json',
      ]),
    )
  })
})

describe('code that says what it should not', () => {
  const locales = {
    en: {
      shell: new Map([
        ['ui.close', 'Close'],
        ['states.on', 'On'],
        ['files_other', 'files'],
      ]),
    },
  }
  const whole = `
    const a = t('ui.close') + t(\`states.\${state}\`) + t('shell:files', { count: 2 })
    export const B = () => <p title={a}>{a} · <kbd>Esc</kbd></p>`
  const problems = source => codeProblems(write(folder(), { 'a.tsx': source }), locales)

  it('is none where every word comes from the files', async () => {
    expect(await problems(whole)).toEqual([])
  })

  it.each([
    ['a key nobody defined', `${whole}; t('ui.clse')`, 'nobody defined the key ui.clse'],
    ['a key in an unknown namespace', `${whole}; t('shel:ui.close')`, 'nobody defined the key shel:ui.close'],
    ['a made key that fits nothing', `${whole}; t(\`modes.\${mode}\`)`, 'nobody defined the key modes.…'],
    [
      'words between tags',
      `${whole}; export const C = () => <p>Close it</p>`,
      '“Close it” is written into the code',
    ],
    [
      'Chinese between tags',
      `${whole}; export const C = () => <p>{'关闭'}</p>`,
      '“关闭” is written into the code',
    ],
    [
      'words in a label',
      `${whole}; export const C = () => <a aria-label="Close" />`,
      '“Close” is written into the code',
    ],
    ['a text no code says', whole.replace("t('ui.close')", 'x'), 'en/shell.json: no code says ui.close'],
  ])('is found: %s', async (_, source, problem) => {
    expect((await problems(source)).join('\n')).toContain(problem)
  })
})

it('finds a key taken out of the real words', async () => {
  const copy = folder()
  cpSync(join(root, 'resources', 'locales'), copy, { recursive: true })
  const file = join(copy, 'zh-TW', 'shell.json')
  const { ui, ...words } = JSON.parse(readFileSync(file, 'utf8'))
  write(copy, { 'zh-TW/shell.json': { ...words, ui: { ...ui, close: undefined } } })
  expect(localeProblems(readLocales(copy))).toEqual(['zh-TW/shell.json: ui.close is missing'])
})
