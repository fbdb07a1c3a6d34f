import { expect, it } from 'vitest'
import { withAllCharacters } from './locale.mjs'

it.each([
  [{}, { LC_CTYPE: 'C.UTF-8' }],
  [{ LANG: 'C' }, { LANG: 'C', LC_CTYPE: 'C.UTF-8' }],
  [{ LANG: 'zh_CN.GB18030' }, { LANG: 'zh_CN.GB18030', LC_CTYPE: 'C.UTF-8' }],
  [
    { LC_ALL: 'POSIX', LANG: 'de_DE.UTF-8' },
    { LC_ALL: 'C.UTF-8', LANG: 'de_DE.UTF-8' },
  ],
  [
    { LC_ALL: '', LC_CTYPE: 'C', LANG: 'C.UTF-8' },
    { LC_ALL: '', LC_CTYPE: 'C.UTF-8', LANG: 'C.UTF-8' },
  ],
  [{ LANG: 'zh_TW.utf8' }, { LANG: 'zh_TW.utf8' }],
  [
    { LC_ALL: 'en_US.UTF-8', LANG: 'C' },
    { LC_ALL: 'en_US.UTF-8', LANG: 'C' },
  ],
])('files are named in all characters under %j', (env, wanted) => {
  expect(withAllCharacters(env, 'linux')).toEqual(wanted)
})

it('leaves other systems alone', () => {
  expect(withAllCharacters({ LANG: 'C' }, 'win32')).toEqual({ LANG: 'C' })
})
