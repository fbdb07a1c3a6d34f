import { describe, expect, it, vi } from 'vitest'
import { foldName } from '../../core/codebook/match.ts'
import type { AttributeId, CaseId } from '../../core/id.ts'
import type { Attribute, AttributeRow, AttributeTable } from '../../ipc/attributes.ts'
import { filterRows, nextSort, sortRows } from './show-rows.ts'

const id = 'a' as AttributeId

function column(type: Attribute['type'], values: readonly (string | null)[], choices: string[] = []) {
  const attribute: Attribute = { id, subject: 'case', name: 'A', field: null, type, choices }
  const rows = values.map(
    (value, at): AttributeRow => ({ id: `${at}` as CaseId, name: `n${at}`, values: [value] }),
  )
  return { attributes: [attribute], rows } satisfies AttributeTable
}

function sorted(table: AttributeTable, direction: 'ascending' | 'descending', language = 'en') {
  return sortRows(table, { by: id, direction }, language).map(row => table.rows[row]?.values[0])
}

describe('sortRows', () => {
  it('sorts numbers by value, rows without one last either way', () => {
    const table = column('number', ['10', null, '9', '-3.5', null, '100', '-20', '0.125', '0.5'])
    expect(sorted(table, 'ascending')).toEqual(['-20', '-3.5', '0.125', '0.5', '9', '10', '100', null, null])
    expect(sorted(table, 'descending')).toEqual(['100', '10', '9', '0.5', '0.125', '-3.5', '-20', null, null])
  })

  it('sorts dates by the moment they begin, with their zones', () => {
    const dates = [
      '2021-03-05T01:00:00+08:00',
      '2021',
      '2021-03-05',
      '2021-03',
      '2020-12-31',
      '2021-03-05T14:22',
    ]
    expect(sorted(column('date', dates), 'ascending')).toEqual([
      '2020-12-31',
      '2021',
      '2021-03',
      '2021-03-05T01:00:00+08:00',
      '2021-03-05',
      '2021-03-05T14:22',
    ])
  })

  it('sorts times without a zone the same wherever the machine stands', () => {
    vi.stubEnv('TZ', 'Asia/Shanghai')
    const dates = ['2021-03-05T00:30', '2021-03-05', '2021-03-04T23:59']
    expect(sorted(column('date', dates), 'ascending')).toEqual([
      '2021-03-04T23:59',
      '2021-03-05',
      '2021-03-05T00:30',
    ])
    vi.unstubAllEnvs()
  })

  it('sorts words as the interface language does, numbers in them by value', () => {
    const names = column('text', ['张', '李', '阿', '王'])
    expect(sorted(names, 'ascending', 'zh-CN')).toEqual(['阿', '李', '王', '张'])
    expect(sorted(column('text', ['12栋', '3栋', '𠮷', '1栋']), 'ascending', 'zh-CN').slice(0, 3)).toEqual([
      '1栋',
      '3栋',
      '12栋',
    ])
    expect(sorted(column('text', ['b', 'á', 'a', 'C']), 'ascending')).toEqual(['a', 'á', 'b', 'C'])
  })

  it('sorts choices by their own order and no before yes', () => {
    const choices = column('choice', ['高', '低', '中', '低'], ['低', '中', '高'])
    expect(sorted(choices, 'ascending')).toEqual(['低', '低', '中', '高'])
    expect(sorted(column('yes-no', ['yes', 'no', 'yes']), 'ascending')).toEqual(['no', 'yes', 'yes'])
  })

  it('keeps equal rows in their own order, both ways', () => {
    const table = column('text', ['b', 'a', 'b', 'a'])
    expect(sortRows(table, { by: id, direction: 'ascending' }, 'en')).toEqual([1, 3, 0, 2])
    expect(sortRows(table, { by: id, direction: 'descending' }, 'en')).toEqual([0, 2, 1, 3])
  })

  it('sorts by name, and not at all by an attribute that is gone', () => {
    const table = { attributes: [], rows: column('text', ['x', 'x', 'x']).rows.toReversed() }
    expect(sortRows(table, { by: 'name', direction: 'ascending' }, 'en')).toEqual([2, 1, 0])
    expect(sortRows(table, { by: id, direction: 'ascending' }, 'en')).toEqual([0, 1, 2])
    expect(sortRows(table, null, 'en')).toEqual([0, 1, 2])
  })
})

describe('nextSort', () => {
  it('goes from ascending to descending to the own order, and begins anew with another column', () => {
    const first = nextSort(null, id)
    const second = nextSort(first, id)
    expect([first, second, nextSort(second, id), nextSort(second, 'name')]).toEqual([
      { by: id, direction: 'ascending' },
      { by: id, direction: 'descending' },
      null,
      { by: 'name', direction: 'ascending' },
    ])
  })
})

describe('filterRows', () => {
  const { rows } = column('text', ['社区', '社區', 'ＡＢＣ', null])
  const folded = (row: AttributeRow) => foldName([row.name, ...row.values].join('\n'))

  it('finds names and values in either script, any case and width, in the order given', () => {
    expect(filterRows(rows, [3, 2, 1, 0], '社區', folded)).toEqual([1, 0])
    expect(filterRows(rows, [0, 1, 2, 3], ' abc ', folded)).toEqual([2])
    expect(filterRows(rows, [0, 1, 2, 3], 'N3', folded)).toEqual([3])
    expect(filterRows(rows, [0, 1, 2, 3], '没有', folded)).toEqual([])
  })

  it('keeps all rows when nothing was typed', () => {
    expect(filterRows(rows, [2, 0, 1, 3], '  ', folded)).toEqual([2, 0, 1, 3])
  })
})
