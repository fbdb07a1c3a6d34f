import { describe, expect, it } from 'vitest'
import { pageText } from '../page-text.ts'
import { parseHtml } from '../tree/parse-html.ts'

function read(source: string) {
  const { root } = parseHtml(source)
  return pageText(root, { roots: [root], without: new Set() })
}

function text(source: string): string {
  return read(source).text.slice(0, -1)
}

const calls = '街坊[1]商量[2]。'
const notes = '注释\n\n[1] 见某书第 3 页。\n[2] 𠮷氏说。'

describe('notes as programs write them', () => {
  it.each([
    [
      'pandoc',
      `<p>街坊<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>商量<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a>。</p>
      <section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol>
      <li id="fn1"><p>见某书第 3 页。<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
      <li id="fn2"><p>𠮷氏说。<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    ],
    [
      'Word',
      `<p class=MsoNormal>街坊<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>商量<a style='mso-footnote-id:ftn2' href="#_ftn2" name="_ftnref2" title=""><span class=MsoFootnoteReference>[2]</span></a>。</p>
      <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
      <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span>[1]</span></a> 见某书第 3 页。</p></div>
      <div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a style='mso-footnote-id:ftn2' href="#_ftnref2" name="_ftn2" title=""><span>[2]</span></a> 𠮷氏说。</p></div></div>`,
    ],
    [
      'LibreOffice',
      `<p>街坊<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>商量<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a>。</p>
      <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>见某书第 3 页。</p></div>
      <div id="sdfootnote2"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>𠮷氏说。</p></div>`,
    ],
    [
      'MediaWiki, as saved by a browser',
      `<p>街坊<sup id="cite_ref-a_1-0" class="reference"><a href="https://example.org/w#cite_note-a-1">[注 1]</a></sup>商量<sup id="cite_ref-2" class="reference"><a href="https://example.org/w#cite_note-2">[1]</a></sup>。</p>
      <h2>参考文献</h2><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0"><sup>a</sup></a> <a href="#cite_ref-a_1-1"><sup>b</sup></a></span> <span class="reference-text">见某书第 3 页。</span></li>
      <li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span class="reference-text">𠮷氏说。</span></li></ol>`,
    ],
    [
      'EPUB 3, without links back',
      `<p>街坊<a epub:type="noteref" href="#n1">1</a>商量<sup>[<a epub:type="noteref" href="#n2">2</a>]</sup>。</p>
      <aside epub:type="footnote" id="n1"><p>1. 见某书第 3 页。</p></aside><aside epub:type="footnote" id="n2"><p>𠮷氏说。</p></aside>`,
    ],
    [
      'hand, with links both ways',
      `<p>街坊[<a href="#n1" id="r1">1</a>]商量<sup><a href="#n2" id="r2">②</a></sup>。</p><p>注释：</p>
      <p id="n1"><a href="#r1">[1]</a> 见某书第 3 页。</p><p><a name="n2" href="#r2">②</a>𠮷氏说。</p>`,
    ],
    [
      'hand, in one paragraph',
      `<p>街坊<a href="#n1" name="r1">[1]</a>商量<a href="#n2" name="r2">[2]</a>。</p>
      <p><a name="n1" href="#r1">[1]</a> 见某书第 3 页。<br><a name="n2" href="#r2">[2]</a> 𠮷氏说。</p>`,
    ],
    [
      'a list of terms',
      `<p>街坊<a class="footnote-reference" href="#n1" id="r1">[1]</a>商量<a class="footnote-reference" href="#n2" id="r2">[2]</a>。</p>
      <dl><dt id="n1"><a href="#r1">[1]</a></dt><dd>见某书第 3 页。</dd><dt id="n2"><a href="#r2">[2]</a></dt><dd>𠮷氏说。</dd></dl>`,
    ],
    [
      'a table',
      `<p>街坊<a class="footnote-reference" href="#n1" id="r1">[1]</a>商量<a class="footnote-reference" href="#n2" id="r2">[2]</a>。</p>
      <table><tr><td><a id="n1" href="#r1">[1]</a></td><td>见某书第 3 页。</td></tr><tr><td><a id="n2" href="#r2">[2]</a></td><td>𠮷氏说。</td></tr></table>`,
    ],
  ])('%s', (_, source) => {
    const found = read(source)
    expect(found.text).toBe(`${calls}\n\n${notes}\n`)
    expect(
      found.marks.map(mark =>
        mark.kind === 'note' ? [mark.label, mark.at, found.text.slice(mark.from, mark.to)] : mark,
      ),
    ).toEqual([
      ['1', 2, '[1] 见某书第 3 页。'],
      ['2', 7, '[2] 𠮷氏说。'],
    ])
  })
})

describe('notes', () => {
  it('count in the order of their calls; a second call has the number of the first', () => {
    const note = (id: string, words: string) => `<li id="${id}">${words} <a href="#r${id}">↩</a></li>`
    expect(
      text(
        `<p>a<a href="#y" id="ry">2</a>b<a href="#x" id="rx">1</a>c<a href="#y" id="ry2" class="footnote-ref">2</a></p><ol>${note('x', 'ex')}${note('y', 'why')}</ol>`,
      ),
    ).toBe('a[1]b[2]c[1]\n\nNotes\n\n[1] why\n[2] ex')
  })

  it('keep their paragraphs on one line, those of a class for notes too', () => {
    const back = '<a href="#r1">1</a>'
    const call = '<p>a<a id="r1" href="#n1">1</a></p>'
    expect(text(`${call}<ol><li id="n1"><p>${back} b</p><p>c</p></li></ol>d`)).toBe(
      'a[1]\n\nd\n\nNotes\n\n[1] b c',
    )
    expect(text(`${call}<p class="note" id="n1">${back} b</p><p class="note">c</p><p>d</p>`)).toBe(
      'a[1]\n\nd\n\nNotes\n\n[1] b c',
    )
  })

  it('leave a heading that has more below it than notes', () => {
    const source = (more: string) =>
      `<p>a<a id="r1" href="#n1">1</a></p><h2>后记</h2><p id="n1"><a href="#r1">1</a>. b</p>${more}<h2>c</h2><p>d</p>`
    expect(text(source('<p>x</p>'))).toBe('a[1]\n\n后记\n\nx\n\nc\n\nd\n\nNotes\n\n[1] b')
    expect(text(source(''))).toBe('a[1]\n\nc\n\nd\n\nNotes\n\n[1] b')
  })

  it('keep a number that is part of their words', () => {
    expect(
      text('<p>a<a id="r1" href="#n1">1</a></p><p id="n1"><a href="#r1">1</a> 1.5 km，[美]乙著</p>'),
    ).toContain('[1] 1.5 km，[美]乙著')
  })
})

describe('notes that call notes', () => {
  const call = '<p>a<a href="#n1" id="r1">1</a></p>'
  const first = '<p id="n1"><a href="#r1">1</a> b <a href="#n2" id="r2">2</a></p>'
  const second = '<p id="n2"><a href="#r2">2</a> c</p>'

  it('are notes; those called from nowhere else stay where they are', () => {
    expect(text(`${call}${first}${second}`)).toBe('a[1]\n\n2 c\n\nNotes\n\n[1] b 2')
    expect(text(`${call}<p>d<a href="#n2" id="r3" class="noteref">2</a></p>${first}${second}`)).toBe(
      'a[1]\n\nd[2]\n\nNotes\n\n[1] b 2\n[2] c',
    )
  })
})

describe('notes in one paragraph end', () => {
  const call = '<p>a<a href="#n1" name="r1">1</a></p>'
  const note = '<a name="n1" href="#r1">1</a> b'
  it.each([
    ['at an empty line', `${call}<div>${note}<br>c<br> <br>d</div>`, 'a[1]\n\nd\n\nNotes\n\n[1] b c'],
    ['at a block', `${call}<div>${note}<p>c</p></div>`, 'a[1]\n\nc\n\nNotes\n\n[1] b'],
  ])('%s', (_, source, expected) => {
    expect(text(source)).toBe(expected)
  })

  it('and are none where the text goes on', () => {
    expect(
      text(
        `<div>a<a href="#n1" name="r1">1</a><br>${note}<br>c<a href="#n1" name="r2" class="noteref">1</a></div>`,
      ),
    ).toBe('a1\n1 b\nc1')
  })
})

describe('what only looks like notes stays as it is', () => {
  it.each([
    [
      'a table of contents',
      '<p><a href="#c1" id="t1">1</a></p><h2 id="c1"><a href="#t1">1</a> 甲</h2><p>乙</p>',
      '1\n\n1 甲\n\n乙',
    ],
    [
      'a section that a number leads to',
      '<p><a href="#c1" id="t1">1</a></p><div id="c1"><h2><a href="#t1">1</a> 甲</h2><p>乙</p></div>',
      '1\n\n1 甲\n\n乙',
    ],
    ['a call without a note', '<p>a<a href="#n1" class="footnote-ref">1</a></p>', 'a1'],
    [
      'a note without words',
      '<p>a<a href="#n1" id="r1">1</a></p><p id="n1"><a href="#r1">1</a></p>',
      'a1\n\n1',
    ],
    ['a note nobody calls', '<p>a</p><aside epub:type="footnote" id="n1">b</aside>', 'a\n\nb'],
    ['links to other pages', '<p>a<a href="b.html">1</a></p>', 'a1'],
    ['links one way alone', '<p>a<a href="#n1">1</a></p><p id="n1">b</p>', 'a1\n\nb'],
    ['raised figures', 'm<sup>2</sup>', 'm2'],
    [
      'cross references in words',
      '<p>见<a href="#n1" id="r1">下文</a></p><p id="n1"><a href="#r1">回</a>b</p>',
      '见下文\n\n回b',
    ],
    ['a damaged address', '<p>a<a href="#%E4%" id="r">1</a></p>', 'a1'],
  ])('%s', (_, source, expected) => expect(text(source)).toBe(expected))

  it('the text itself, when a note was put inside it', () => {
    expect(text('<div id="n1">a<a href="#n1" id="r1">1</a> <a href="#r1">1</a> b</div>')).toBe('a1 1 b')
  })
})

it('a page with more links than notes are looked for among is read without', () => {
  expect(
    text(
      `<p>a<a href="#n1" id="r1">1</a></p><p id="n1"><a href="#r1">1</a> b</p>${'<a href="#r1">1</a>'.repeat(50_000)}`,
    ),
  ).toMatch(/^a1\n\n1 b\n\n11/)
})
