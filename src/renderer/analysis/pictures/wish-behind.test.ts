import { describe, expect, it } from 'vitest'
import type { CaseId, CodeId, DocumentId } from '../../../core/id.ts'
import type { PictureInput } from '../../../ipc/pictures.ts'
import { wishBehind } from './wish-behind.ts'

const mark = (row: string | null, column: string | null = null) => ({ row, column, span: null, label: '' })

describe('what stands behind a mark', () => {
  it.each<[string, PictureInput, ReturnType<typeof mark>, object | null]>([
    [
      'a bar of a code',
      { kind: 'bar', rows: 'codes', subcodes: true },
      mark('c'),
      { of: 'cell', ask: { rows: 'codes', columns: 'documents', subcodes: true, row: 'c' } },
    ],
    [
      'a bar of a document',
      { kind: 'bar', rows: 'documents', subcodes: true },
      mark('d'),
      { of: 'cell', ask: { rows: 'documents', columns: 'codes', subcodes: false, row: 'd' } },
    ],
    [
      'a bar of how much of a code',
      { kind: 'bar', rows: 'documents', code: 'k' as CodeId, subcodes: true, within: { groups: ['g'] } },
      mark('d'),
      {
        of: 'cell',
        ask: {
          rows: 'documents',
          columns: { of: 'codes', only: ['k'] },
          subcodes: true,
          within: { groups: ['g'] },
          row: 'd',
        },
      },
    ],
    [
      'a document of a part of the project',
      { kind: 'saturation', within: { cases: ['k' as CaseId] } },
      mark(null, 'd'),
      { of: 'cell', ask: { rows: 'documents', columns: 'codes', within: { cases: ['k'] }, row: 'd' } },
    ],
    [
      'a cell',
      { kind: 'heat', rows: 'codes', columns: 'groups' },
      mark('c', 'g'),
      { of: 'cell', ask: { rows: 'codes', columns: 'groups', subcodes: false, row: 'c', column: 'g' } },
    ],
    ['the smaller parts together', { kind: 'stacked', rows: 'codes', columns: 'groups' }, mark('c'), null],
    [
      'a link',
      { kind: 'network', same: 'case' },
      mark('c', 'o'),
      { of: 'together', ask: { codes: null, same: 'case', subcodes: false, code: 'c', other: 'o' } },
    ],
    [
      'a period',
      { kind: 'timeline', attribute: 'a' },
      mark('c', '2019..2020'),
      {
        of: 'cell',
        ask: {
          rows: 'codes',
          columns: { of: 'attribute', id: 'a', ranges: [{ from: '2019', to: '2020' }] },
          subcodes: false,
          row: 'c',
          column: '2019..2020',
        },
      },
    ],
    [
      'a square of a portrait',
      { kind: 'portrait', documentId: 'd' as DocumentId },
      mark('c'),
      { of: 'cell', ask: { rows: 'codes', columns: 'documents', row: 'c', column: 'd' } },
    ],
    ['a word', { kind: 'cloud' }, mark('w'), null],
  ])('%s', (_, picture, shown, wish) => {
    expect(wishBehind(picture, shown)).toEqual(wish)
  })
})
