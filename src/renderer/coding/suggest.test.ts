import { describe, expect, it } from 'vitest'
import { type Code, noRules } from '../../core/codebook/index.ts'
import { NameMatcher } from '../../core/codebook/match.ts'
import type { CodeId } from '../../core/id.ts'
import { suggest } from './suggest.ts'

const names = ['居民参与', '社区信任', '信任', '制度信任危机', '经费', 'Trust', '新认识']
const codes: Code[] = names.map((name, position) => ({
  id: `code-${name}` as CodeId,
  name,
  parentId: null,
  color: '#4477aa',
  ...noRules,
  position,
}))
const ids = (...wanted: string[]) => wanted.map(name => `code-${name}` as CodeId)
const from = (recent: CodeId[], nearby: CodeId[]) => ({ matcher: new NameMatcher(codes), recent, nearby })
const suggested = (typed: string, recent = ids(), nearby = ids()) =>
  suggest(typed, from(recent, nearby)).map(code => code.name)

describe('suggested codes', () => {
  it('are, before anything is typed, the last used, those near by, then the codebook in order', () => {
    expect(suggested('', ids('经费', 'Trust'), ids('新认识', '经费'))).toEqual([
      '经费',
      'Trust',
      '新认识',
      '居民参与',
      '社区信任',
      '信任',
      '制度信任危机',
    ])
  })

  it('begin with the code of exactly that name, also when others were used last', () => {
    expect(suggested('信任', ids('社区信任'))).toEqual(['信任', '社区信任', '制度信任危机'])
  })

  it('prefer the last used and those near by among the ones that answer', () => {
    expect(suggested('xr', ids('制度信任危机'), ids('社区信任'))).toEqual([
      '制度信任危机',
      '社区信任',
      '信任',
      '新认识',
    ])
  })

  it('leave out codes that are gone but were used last', () => {
    expect(suggested('经', ids('gone'))).toEqual(['经费'])
  })
})
