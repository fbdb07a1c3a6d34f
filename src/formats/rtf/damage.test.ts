import { describe, expect, it } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { damagedCopies } from '../container/testing/damage.ts'
import { readRtf } from './index.ts'

const sample = `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset2 Symbol;}}
{\\stylesheet{\\ql Normal;}{\\s1\\sbasedon0\\outlinelevel0 heading 1;}}
{\\info{\\upr{\\title ??}{\\*\\ud{\\title \\u31038?}}}{\\creatim\\yr2021\\mo3\\dy4}}
\\pard\\s1 \\f1 \\'c9\\'e7\\'c7\\'f8\\par
\\pard{\\listtext\\f2 \\'b7\\tab}\\ilvl1\\ls2 \\uc2\\u55362??\\u57271??\\par
\\pard a{\\footnote\\pard b\\par c}{\\*\\atrfstart 1}d{\\*\\atrfend 1}{\\*\\atnauthor N}\\chatn{\\*\\annotation{\\*\\atnref 1}e}\\par
\\trowd\\pard\\intbl f\\cell\\pard\\intbl\\itap2 g\\nestcell{\\*\\nesttableprops\\nestrow}\\pard\\intbl h\\cell\\row
{\\field{\\*\\fldinst EQ \\\\o\\\\ad(\\\\s\\\\up 9(i),j)}{\\fldrslt }}{\\pict\\bin4 {}}}k}
{\\shp{\\*\\shpinst{\\shptxt l\\par}}}{\\v m}{\\deleted n}\\par}`

describe('damaged RTF', () => {
  it('gives a text whose marks lie inside it, or a refusal', () => {
    for (const bytes of damagedCopies(Buffer.from(sample, 'latin1'))) {
      try {
        const { text, marks } = readRtf(bytes)
        expect(text.isWellFormed()).toBe(true)
        expect(marks.every(({ from, to }) => from < to && to <= text.length)).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }
  })

  it.each([
    ['{', '{'.repeat(300_000)],
    ['}', '}'.repeat(300_000)],
    ['digits', '1'.repeat(300_000)],
    ['apostrophes', "\\'".repeat(300_000)],
    ['rows', '\\intbl x\\cell\\row '.repeat(30_000)],
    ['nested rows', '\\intbl\\itap9 x\\nestcell\\nestrow '.repeat(30_000)],
    ['notes in notes', 'a{\\footnote '.repeat(100_000)],
    ['fields in fields', '{\\field{\\*\\fldinst '.repeat(100_000)],
    ['brackets of an equation', `{\\field{\\*\\fldinst EQ \\\\o(${'('.repeat(300_000)}}}`],
  ])('made of nothing but %s is read to its end', (_, body) => {
    const words = readRtf(Buffer.from(`{\\rtf1 begin\\par\\pard ${body}}}`, 'latin1')).text
    expect(words.startsWith('begin\n')).toBe(true)
  })
})
