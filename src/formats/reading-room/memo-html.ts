import { type Block, type Inline, type ListItem, parseMarkdown } from '../../core/markdown/index.ts'
import type { LinkTarget } from '../../core/memo/index.ts'
import { htmlWords } from '../html-words.ts'

/** Where a link of a memo leads on the page, and what it is called now; null for what is gone. */
export type Ways = (
  target: LinkTarget,
  words: string,
) => { readonly place: string | null; readonly name: string } | null

/** A memo's Markdown as HTML; its headings stand below `level`. */
export function memoHtml(text: string, level: number, ways: Ways): string {
  return blocks(parseMarkdown(text))

  function blocks(list: readonly Block[]): string {
    return list.map(block).join('\n')
  }

  function block(it: Block): string {
    switch (it.kind) {
      case 'heading': {
        const tag = `h${Math.min(6, level + it.level)}`
        return `<${tag}>${inlines(it.inlines)}</${tag}>`
      }
      case 'paragraph':
        return `<p dir="auto">${inlines(it.inlines)}</p>`
      case 'quote':
        return `<blockquote>${blocks(it.blocks)}</blockquote>`
      case 'list': {
        const tag = it.start === null ? 'ul' : 'ol'
        const start = it.start === null || it.start === 1 ? '' : ` start="${it.start}"`
        return `<${tag}${start}>${it.items.map(item).join('')}</${tag}>`
      }
      case 'code':
        return `<pre><code>${htmlWords(it.text)}</code></pre>`
      case 'rule':
        return '<hr>'
      case 'table': {
        const row = (cells: readonly (readonly Inline[])[], tag: string) =>
          `<tr>${cells.map(cell => `<${tag}>${inlines(cell)}</${tag}>`).join('')}</tr>`
        return `<table>${row(it.head, 'th')}${it.rows.map(cells => row(cells, 'td')).join('')}</table>`
      }
    }
  }

  function item({ done, blocks: list }: ListItem): string {
    return `<li>${done === null ? '' : done ? '☑ ' : '☐ '}${blocks(list)}</li>`
  }

  function inlines(list: readonly Inline[]): string {
    return list.map(inline).join('')
  }

  function inline(it: Inline): string {
    switch (it.kind) {
      case 'text':
        return htmlWords(it.text)
      case 'code':
        return `<code>${htmlWords(it.text)}</code>`
      case 'strong':
        return `<strong>${inlines(it.inlines)}</strong>`
      case 'emphasis':
        return `<em>${inlines(it.inlines)}</em>`
      case 'strike':
        return `<s>${inlines(it.inlines)}</s>`
      case 'break':
        return '<br>'
      case 'link':
        return `<a href="${htmlWords(it.href)}" rel="noreferrer noopener">${inlines(it.inlines)}</a>`
      case 'reference': {
        const way = ways(it.target, it.words)
        const name = htmlWords(way?.name ?? it.words)
        return way === null || way.place === null ? name : `<a href="#${way.place}">${name}</a>`
      }
    }
  }
}
