import { describe, expect, it } from 'vitest'
import { TextBuilder } from '../../text-builder.ts'
import { parseHtml } from '../tree/parse-html.ts'
import { writeHtml } from './write-html.ts'

function read(source: string, joinsHan = true) {
  const { root } = parseHtml(source)
  const builder = new TextBuilder()
  writeHtml(root, builder, { page: root, without: new Set(), notes: null, joinsHan })
  return builder.finish()
}

/** The text without its last line end. */
function text(source: string): string {
  return read(source).text.slice(0, -1)
}

describe('blanks', () => {
  it.each([
    ['runs of blanks are one', 'a \n\t b  c', 'a b c'],
    ['across elements too', 'a <b>\n b</b> <i> c</i>', 'a b c'],
    ['none stand at the ends of lines', '<p> a </p> <p>\n b\n</p>', 'a\n\nb'],
    ['a line end between Han is nothing', '社区\n  治理，\n成效', '社区治理，成效'],
    ['nor between rare Han', '𠮷\n野<b>家\n</b>\n𠮷', '𠮷野家𠮷'],
    ['a blank between Han stays', '第一章 引言', '第一章 引言'],
    ['a line end beside Latin or Hangul is a blank', '社区\nabc\n한국\n어', '社区 abc 한국 어'],
    ['quotes join with Han', '他说：\n“好”\n我们', '他说：“好”我们'],
    ['no-break spaces stay inside', '10&nbsp;km&nbsp; 外', '10\u00a0km\u00a0 外'],
    ['and go where they indent', '<p>&nbsp; &nbsp;a&nbsp;</p><p>&nbsp;</p>b<br>&nbsp;&nbsp;c', 'a\n\nb\nc'],
    ['zero-width signs and soft hyphens go', 'Ge\u00admein\u200bde\ufeff治\u200b理', 'Gemeinde治理'],
    ['joiners stay', '👨‍👩‍👧 می‌خواهم', '👨‍👩‍👧 می‌خواهم'],
    ['right-to-left text stays', 'עברית \u200fالعربية', 'עברית \u200fالعربية'],
  ])('%s', (_, source, expected) => expect(text(source)).toBe(expected))

  it('a line end between Han is a blank where a program breaks lines at blanks', () => {
    expect(read('第一章\n引言', false).text).toBe('第一章 引言\n')
  })
})

describe('blocks', () => {
  it.each([
    ['paragraphs are parted by a blank line', '<p>a<p>b<div>c<div>d</div>e</div>', 'a\n\nb\n\nc\n\nd\n\ne'],
    ['a break is a line end', 'a<br>b<br/>\n c', 'a\nb\nc'],
    ['two are a paragraph break', 'a<br><br>b<br> <br> <br>c', 'a\n\nb\n\nc'],
    [
      'one and an indent are too, as old Chinese pages have it',
      '甲。<br>&nbsp;&nbsp; &nbsp;乙。<br>\u3000\u3000丙',
      '甲。\n\n乙。\n\n\u3000\u3000丙',
    ],
    [
      'but not with another indent, nor before Latin',
      '甲<br>&nbsp;&nbsp;乙<br>&nbsp;&nbsp;&nbsp;&nbsp;a',
      '甲\n乙\na',
    ],
    ['those at the ends of blocks are nothing', '<p><br>a<br></p><br><p>b</p>', 'a\n\nb'],
    ['pre keeps its lines', '<p>a</p><pre>\n  b\n    c  d\n\ne</pre>f', 'a\n\n  b\n    c  d\n\ne\n\nf'],
    ['so does a style', '<p style="white-space: pre-wrap">a\n  b</p>', 'a\n  b'],
    ['rules part', 'a<hr>b', 'a\n\nb'],
    [
      'terms and figures are blocks',
      '<dl><dt>a<dd>b</dl><figure><img alt=x><figcaption>c</figcaption></figure>',
      'a\n\nb\n\nc',
    ],
    ['quotations', '<blockquote><p>a</p><p>b</p></blockquote>c', 'a\n\nb\n\nc'],
    ['quotation marks', '他说<q>她说<q>好</q></q>', '他说“她说‘好’”'],
    [
      'styles that make blocks and lines',
      '<span style="display:block">a</span>b<div style="display: inline">c</div>',
      'a\n\nbc',
    ],
    ['ruby shows its base alone', '<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby>好', '汉字好'],
    ['emoji as pictures', 'a<img alt="😀" src=x><img alt="photo"><img alt="1">b', 'a😀b'],
  ])('%s', (_, source, expected) => expect(text(source)).toBe(expected))

  it('marks headings, without the signs that link to them', () => {
    const { text, marks } = read(
      '<h1>甲<br>乙<a href="#x">¶</a></h1><p>a</p><div role="heading" aria-level="4">丙 𠮷</div><h2> </h2><h6>丁</h6>',
    )
    expect(text).toBe('甲\n乙\n\na\n\n丙 𠮷\n\n丁\n')
    expect(
      marks.map(mark => [mark.kind, 'level' in mark && mark.level, text.slice(mark.from, mark.to)]),
    ).toEqual([
      ['heading', 1, '甲\n乙'],
      ['heading', 4, '丙 𠮷'],
      ['heading', 6, '丁'],
    ])
  })

  it('marks the pages of a printed edition', () => {
    const { text, marks } = read(
      '<p>一<span epub:type="pagebreak" title="7"></span>二</p><p role="doc-pagebreak" id="page8"></p><p>三</p>',
    )
    expect(text).toBe('一二\n\n三\n')
    expect(marks.map(mark => [mark.kind, 'label' in mark && mark.label, mark.from, mark.to])).toEqual([
      ['page', '7', 0, 4],
      ['page', '8', 4, 6],
    ])
  })
})

describe('lists', () => {
  it.each([
    ['bullets', 'a<ul><li>b<li><p>c</p></ul>d', 'a\n\n• b\n• c\n\nd'],
    ['numbers from a start', '<ol start="9"><li>a<li>b</ol>', '9. a\n10. b'],
    ['numbers that run down', '<ol reversed><li>a<li>b<li>c</ol>', '3. a\n2. b\n1. c'],
    ['values of their own', '<ol><li>a<li value=7>b<li>c</ol>', '1. a\n7. b\n8. c'],
    [
      'letters and roman numbers',
      '<ol type=a><li>a</ol><p>x</p><ol type=I start=4><li>b</ol>',
      'a. a\n\nx\n\nIV. b',
    ],
    ['styles', '<ol style="list-style-type: cjk-ideographic"><li>a<li>b</ol>', '一、a\n二、b'],
    ['no labels', '<ul style="list-style: none inside"><li>a<li>b</ul>', 'a\nb'],
    ['lists inside', '<ol><li>a<ul><li>b<ol type=i><li>c</ol></ul><li>d</ol>', '1. a\n  • b\n    i. c\n2. d'],
    ['items that hold nothing but a list', '<ul><li><ul><li>a</ul></ul>', '  • a'],
    ['items without words', '<ol><li><li>a<li> </ol>', '2. a'],
    ['paragraphs of an item', '<ul><li><p>a</p><p>b</p><li>c</ul>', '• a\nb\n• c'],
    [
      'lists that go on',
      '<ol><li>a</ol><ul><ul><li>b</ul></ul><ol start=2><li>c</ol>d',
      '1. a\n  • b\n2. c\n\nd',
    ],
    ['two lists', '<ul><li>a</ul><ul><li>b</ul>', '• a\n\n• b'],
    [
      'boxes to tick',
      '<ul><li><input type=checkbox checked>a<li><input type=checkbox>b</ul>',
      '• ☒ a\n• ☐ b',
    ],
    [
      'lists as Word writes them',
      `<p>甲</p><p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-bidi-font-family:Calibri'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>乙</p>
      <p style='mso-list:l0 level2 lfo1'><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span></span>丙</p><p style='mso-list:l0 level1 lfo1'><span style='font-family:Wingdings;mso-list:Ignore'>ü</span>子</p><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>o</span>丑</p><p>丁</p><h1 style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.1<span>&nbsp; </span></span>戊</h1>`,
      '甲\n\n1. 乙\n  • 丙\n✓ 子\n• 丑\n\n丁\n\n1.1 戊',
    ],
    ['wrong numbers', '<ol start=x><li value="">a<li value="9e9">b</ol>', '1. a\n9. b'],
  ])('%s', (_, source, expected) => expect(text(source)).toBe(expected))
})

describe('what is left out', () => {
  it.each([
    [
      'scripts, styles, controls',
      'a<script>x</script><style>x</style><select><option>x</select><button>x</button><textarea>x</textarea>b',
      'ab',
    ],
    ['navigation', '<nav>x</nav><div role="navigation">x</div>abc', 'abc'],
    [
      'pictures, sound, templates',
      '<svg><text>x</text></svg><video>x</video><template>x</template><noscript>x</noscript>abc',
      'abc',
    ],
    [
      'hidden elements',
      '<p hidden>x</p><p style="display: none">x</p><p style="color:red;visibility:hidden">x</p>abcd',
      'abcd',
    ],
    [
      'comments of Word',
      `abc<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[X1]</a></span><div style='mso-element:comment-list'><p>x</p></div>`,
      'abc',
    ],
    ['icons', '<i aria-hidden="true">icon</i>abcdefgh', 'abcdefgh'],
    ['words for screen readers', '<span class="sr-only">x</span>abc', 'abc'],
    [
      'deleted words of a word processor',
      'a<del datetime="2020-01-01">x</del><del>b</del><ins>c</ins>',
      'abc',
    ],
    ['closed dialogs', '<dialog>x</dialog><dialog open>a</dialog>', 'a'],
    [
      'a picture of a formula that stands there twice',
      '<span class="katex-html">x</span><math><mi>x</mi><annotation>y</annotation></math>',
      'x',
    ],
  ])('%s', (_, source, expected) => expect(text(source)).toBe(expected))

  it('but not a form around everything, nor labels, nor most of the page', () => {
    expect(text('<form><label>甲</label><p>乙</p></form>')).toBe('甲\n\n乙')
    expect(text('<div style="display:none">the whole article of this page</div>foot')).toBe(
      'the whole article of this page\n\nfoot',
    )
    expect(text('<main aria-hidden="true">the article behind a dialog</main>foot')).toContain('behind')
  })
})
