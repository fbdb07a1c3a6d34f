import { describe, expect, it } from 'vitest'
import type { AttributeType } from '../attribute/index.ts'
import { compares } from './compare.ts'
import type { Comparison } from './tree.ts'

describe('a value compared with a wanted one', () => {
  it.each<[string | null, Comparison, string | null, AttributeType, boolean]>([
    ['9', '<', '10', 'number', true],
    ['9', '<', '１０', 'number', true],
    ['2015', '>', 'many', 'number', false],
    ['2015-03-02', '=', '2015', 'date', true],
    ['2015-03-02', '>', '2015', 'date', false],
    ['2015-03-02', '>=', '2015-03', 'date', true],
    ['2015', '=', '2015-03', 'date', false],
    ['2015', '!=', '2015-03', 'date', false],
    ['2014', '<', '2015-03', 'date', true],
    ['yes', '=', '是', 'yes-no', true],
    ['社區', '=', '社区', 'choice', true],
    ['Ｙｅｓ, ＮＯ', 'contains', 'no', 'text', true],
    ['10', '>', '9', 'text', true],
    ['10 years', '>', '9 years', 'text', false],
    ['𠮷', '!=', '吉', 'text', true],
    [null, '=', null, 'number', true],
    [null, '!=', '3', 'number', false],
    [null, '<', '3', 'number', false],
    ['3', '!=', null, 'number', true],
    ['3', '>', null, 'number', false],
    ['3', 'contains', null, 'text', false],
  ])('%s %s %s as %s is %s', (actual, is, wanted, type, holds) => {
    expect(compares(actual, is, wanted, type)).toBe(holds)
  })
})
