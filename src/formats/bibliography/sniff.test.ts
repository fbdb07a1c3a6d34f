import { describe, expect, it } from 'vitest'
import { plainPath, sniffBibliography } from './index.ts'

describe('sniffBibliography', () => {
  it.each([
    ['ris', 'a.ris', 'TY  - JOUR\nTI  - x\nER  - \n'],
    ['ris', 'a.ris', 'Provider: x\nContent: y\n\n\n\nTY  - JOUR\nTI  - x\n'],
    ['ris', 'a.txt', '\ufeff\nTY - JOUR\nTI - x\n'],
    ['ris', 'a.net', '%0 Journal Article\n%T 题\n%A 张三\n'],
    ['ris', 'a.txt', '{Reference Type}: Journal Article\n{Title}: 题\n'],
    ['ris', 'savedrecs.txt', 'FN Clarivate\nVR 1.0\nPT J\nAU x\nTI y\n'],
    ['ris', 'a.txt', 'RT Journal Article\nSR 1\nA1 x\nT1 y\n'],
    ['bibtex', 'a.bib', 'Some words of the exporting program.\n\n@article{x, title={y}}'],
    ['bibtex', 'a.txt', '% made by hand\n\n  @InProceedings { x, title={y}}'],
    ['csl-json', 'a.json', '[{"id":"x","type":"book","title":"y"}]'],
    ['csl-json', 'a.json', '{"items":[{"itemType":"book","title":"y"}]}'],
    [null, 'a.txt', 'An interview about\nTY  - what?\n'],
    [null, 'a.txt', '访谈记录\n%0 Journal Article\n'],
    [null, 'a.txt', 'Write to me@article{x}'],
    [null, 'a.md', '# Title\n\n@article{x, title={y}}'],
    [null, 'a.txt', '@media {print}'],
    [null, 'a.json', '{"name":"package","version":"1.0.0","type":"module"}'],
    [null, 'a.txt', '[00:12] 张三：你好'],
    [null, 'a.txt', ''],
  ])('says %s of %s', (format, name, text) => {
    expect(sniffBibliography(text, name)).toBe(format)
  })

  it('looks at no more than the head', () => {
    expect(sniffBibliography(`${'\n'.repeat(5_000_000)}x${' '.repeat(5_000_000)}`, 'a.bib')).toBeNull()
  })
})

describe('plainPath', () => {
  it.each([
    ['files/12/a.pdf', 'files/12/a.pdf'],
    ['files\\12\\a.pdf', 'files/12/a.pdf'],
    ['C:\\Papers\\a.pdf', 'C:/Papers/a.pdf'],
    ['file:///C:/Papers/a%20b.pdf', 'C:/Papers/a b.pdf'],
    ['file://localhost/home/x/%E7%A4%BE.pdf', '/home/x/社.pdf'],
    ['file:///home/100%.pdf', '/home/100%.pdf'],
    ['internal-pdf://0123/a.pdf', '0123/a.pdf'],
    ['storage:a.pdf', 'a.pdf'],
    ['/home/x/a%20b.pdf', '/home/x/a%20b.pdf'],
  ])('makes of %s %s', (file, path) => {
    expect(plainPath(file)).toBe(path)
  })
})
