import { describe, expect, it } from 'vitest'
import type { HtmlNode } from './html-node.ts'
import { elementsBelow } from './html-node.ts'
import { MAX_DEPTH, MAX_ELEMENTS, parseHtml } from './parse-html.ts'

/** The tree in one line: `div(p(one) two)`. */
function outline(source: string, isXml?: boolean): string {
  const show = (node: HtmlNode): string => {
    if (typeof node === 'string') return node
    const inside = node.children.map(show).join(' ')
    return node.name === '#document' ? inside : `${node.name}(${inside})`
  }
  return show(parseHtml(source, isXml).root)
}

describe('parseHtml closes', () => {
  it.each([
    ['paragraphs before blocks', '<p>a<div>b</div>c', 'p(a) div(b) c'],
    ['paragraphs before paragraphs, through formatting', '<p>a<i id=x>b<p>c', 'p(a i(b)) p(c)'],
    ['no paragraph outside of a cell', '<p>a<table><tr><td><p>b</table>c', 'p(a) table(tr(td(p(b)))) c'],
    ['list items', '<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e', 'ul(li(a) li(b ul(li(c))) li(d)) e'],
    ['terms', '<dl><dt>a<dd>b<dt>c<dd>d</dl>', 'dl(dt(a) dd(b) dt(c) dd(d))'],
    ['cells and rows', '<table><tr><td>a<td>b<tr><th>c</table>d', 'table(tr(td(a) td(b)) tr(th(c))) d'],
    [
      'rows before groups',
      '<table><thead><tr><th>a<tbody><tr><td>b</table>',
      'table(thead(tr(th(a))) tbody(tr(td(b))))',
    ],
    ['nothing for a stray end tag', '<div>a</section></span>b</div>c', 'div(a b) c'],
    ['no block for formatting that ends inside it', '<b id=x><p>a</b>b</p>c', 'b(p(a b) c)'],
    [
      'no outer block from inside a cell',
      '<div><table><tr><td>a</div>b</table>c</div>d',
      'div(table(tr(td(a b))) c) d',
    ],
    ['headings before headings', '<h1>a<h2>b</h2>c', 'h1(a) h2(b) c'],
    ['links before links', '<a href=1>a<a href=2>b', 'a(a) a(b)'],
    ['the head at the first words', '<html><head><title>t</title>a<p>b', 'html(head(title(t)) a p(b))'],
    ['ruby', '<ruby>漢<rt>hàn<rp>x</ruby>字', 'ruby(漢 rt(hàn) rp(x)) 字'],
  ])('%s', (_, source, tree) =>
    expect(outline(source).replace(/ab/g, 'a b')).toBe(tree.replace(/ab/g, 'a b')),
  )
})

describe('parseHtml', () => {
  it.each([
    ['half a tag', 'a<b', 'a'],
    ['half an end tag', 'a</', 'a'],
    ['half an attribute', 'a<p class="x', 'a'],
    ['half a comment', 'a<!-- b <p>c', 'a'],
    ['half a reference', 'a&am', 'a&am'],
    ['a lone sign', 'a < b <3 c', 'a < b <3 c'],
    ['a script without end', 'a<script>b<p>c', 'a'],
    ['a title without end', '<title>a<p>b', 'title(a p(b))'],
    ['comments', 'a<!-- <p> -->b<!-->c<!doctype x [<!ENTITY e "f">]>d', 'abcd'],
    ['conditions of Word', 'a<![if !x]>b<![endif]>c<!--[if x]>d<![endif]-->e', 'abce'],
    ['a paragraph from its end tag alone', 'a</p>b', 'a p() b'],
    ['a break from its end tag', 'a</br>b', 'a br() b'],
  ])('survives %s', (_, source, tree) => expect(outline(source)).toBe(tree))

  it('resolves references, and leaves those that are none', () => {
    expect(outline('&amp;&lt;&#x4e2d;&#25991;&nbsp;&hellip;&copy 2023 &nope; &#0;&#xD800;&#150; R&D')).toBe(
      '&<中文\u00a0…© 2023 &nope; \ufffd\ufffd– R&D',
    )
    const [link] = elementsBelow(parseHtml('<a href="?a=1&copy=2&amp;b=&#x4e2d;">x</a>').root)
    expect(link?.attributes.href).toBe('?a=1&copy=2&b=中')
  })

  it('unfolds no entity that a file declares', () => {
    const bomb = `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><html><body>&b;</body></html>`
    expect(outline(bomb, true)).toBe('html(body(&b;))')
  })

  it('lets tags close themselves and takes CDATA in XHTML alone', () => {
    const source = '<p><a id="x"/>a</p><script/><title/><![CDATA[<b>]]>b'
    expect(outline(source, true)).toBe('p(a() a) script() title() <b>b')
    expect(outline(`<?xml version="1.0"?>${source}`)).toBe('p(a() a) script() title() <b>b')
    expect(outline('<p><a id="x"/>a</p>')).toBe('p(a(a))')
    expect(outline('<h:p>a<h:br/>b</h:p>', true)).toBe('p(a br() b)')
  })

  it('keeps linked data, and nothing else of scripts', () => {
    const tree = parseHtml(
      '<script type="application/ld+json">{"a":"<p>"}</script><script>var a = "<p>b"</script>c',
    )
    expect([tree.linkedData, tree.root.children]).toEqual([['{"a":"<p>"}'], ['c']])
  })

  it('counts the characters of each element', () => {
    const [outer, inner] = elementsBelow(parseHtml('<div> a b <p>\n𠮷\u00a0c</p></div>').root)
    expect([outer?.characters, inner?.characters]).toEqual([5, 3])
  })

  it('bounds the depth and loses no words', () => {
    const { root } = parseHtml(`${'<div>'.repeat(100_000)}a${'</div>'.repeat(100_000)}b`)
    let depth = 0
    for (const element of elementsBelow(root)) if (element.characters > 0) depth += 1
    expect(depth).toBeLessThanOrEqual(MAX_DEPTH)
    expect(root.characters).toBe(2)
  })

  it('closes as many elements as were too deep', () => {
    const deep = '<div>'.repeat(MAX_DEPTH + 20)
    const { root } = parseHtml(`<section>${deep}a${'</div>'.repeat(MAX_DEPTH + 20)}b</section>c`)
    expect([root.children.length, root.children[1]]).toEqual([2, 'c'])
  })

  it('makes no element of formatting, and refuses more elements than memory has room for', () => {
    expect(outline('<b>a</b><span>b</span><span class=x>c</span>')).toBe('ab span(c)')
    expect(() => parseHtml('<br>'.repeat(MAX_ELEMENTS + 1))).toThrow(
      expect.objectContaining({ code: 'file-too-large' }),
    )
  })

  it('takes an attribute of ten million characters', () => {
    const [paragraph] = elementsBelow(parseHtml(`<p class="${'a b '.repeat(2_500_000)}" id=x>y`).root)
    expect([paragraph?.attributes.id, paragraph?.characters]).toEqual(['x', 1])
  })
})
