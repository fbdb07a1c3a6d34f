import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-aria-components'
import { type Block, type Inline, parseMarkdown, plainWords } from '../../core/markdown/index.ts'
import { attempt } from '../state/notices.ts'
import { classNames } from '../ui/class-names.ts'
import { chipLook, followLink, type Linked, useLinked } from './links.ts'
import './memo-preview.css'

/** A memo as it reads. Its Markdown becomes values and these elements: nothing in it is ever taken for markup. */
export function MemoPreview({ text, lang }: { readonly text: string; readonly lang: string | undefined }) {
  const blocks = useMemo(() => parseMarkdown(text), [text])
  const linked = useLinked(text)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long memo is scrolled with keys
    <div className="memo-preview selectable" lang={lang} tabIndex={0} data-part-focus>
      <Blocks blocks={blocks} linked={linked} />
    </div>
  )
}

function Blocks({ blocks, linked }: { readonly blocks: readonly Block[]; readonly linked: Linked }) {
  return numbered(blocks).map(({ key, item: block }) => <BlockView key={key} block={block} linked={linked} />)
}

function BlockView({ block, linked }: { readonly block: Block; readonly linked: Linked }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${Math.min(6, block.level + 1)}` as 'h3'
      return <Heading data-level={block.level}>{inlines(block.inlines, linked)}</Heading>
    }
    case 'paragraph':
      return <p>{inlines(block.inlines, linked)}</p>
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} linked={linked} />
        </blockquote>
      )
    case 'list': {
      const items = numbered(block.items).map(({ key, item }) => (
        <li key={key} className={classNames(item.done !== null && 'memo-preview__task')}>
          {item.done === null ? null : <span aria-hidden>{item.done ? '☑' : '☐'}</span>}
          <Blocks blocks={item.blocks} linked={linked} />
        </li>
      ))
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
    }
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
    case 'table':
      return <TableView block={block} linked={linked} />
    case 'rule':
      return <hr />
  }
}

/** Parts of a text have no names of their own: they are known by their place. */
function numbered<Item>(items: readonly Item[]): { readonly key: number; readonly item: Item }[] {
  return items.map((item, key) => ({ key, item }))
}

function TableView({
  block,
  linked,
}: {
  readonly block: Extract<Block, { kind: 'table' }>
  readonly linked: Linked
}) {
  const align = (column: number) => ({ textAlign: block.aligns[column] ?? ('start' as const) })
  return (
    <div className="memo-preview__table">
      <table>
        <thead>
          <tr>
            {numbered(block.head).map(({ key, item: cell }) => (
              <th key={key} style={align(key)}>
                {inlines(cell, linked)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(block.rows).map(({ key, item: row }) => (
            <tr key={key}>
              {numbered(row).map(({ key, item: cell }) => (
                <td key={key} style={align(key)}>
                  {inlines(cell, linked)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function inlines(parts: readonly Inline[], linked: Linked): ReactNode {
  return parts.map(part => <InlineView key={part.from} part={part} linked={linked} />)
}

function InlineView({ part, linked }: { readonly part: Inline; readonly linked: Linked }) {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'break':
      return <br />
    case 'code':
      return <code>{part.text}</code>
    case 'strong':
      return <strong>{inlines(part.inlines, linked)}</strong>
    case 'emphasis':
      return <em>{inlines(part.inlines, linked)}</em>
    case 'strike':
      return <s>{inlines(part.inlines, linked)}</s>
    case 'link': {
      const words = plainWords(part.inlines)
      // The window opens nothing from the web; the address is there to be copied.
      return (
        <span className="memo-preview__web" title={part.href}>
          {inlines(part.inlines, linked)}
          {words === part.href ? null : <small>{part.href}</small>}
        </span>
      )
    }
    case 'reference': {
      const { name, color, gone, title } = chipLook(part, linked(part))
      return (
        <Link
          className={classNames('memo-chip', gone && 'memo-chip--gone')}
          aria-label={title}
          data-kind={part.target.kind}
          style={color === null ? {} : ({ '--code': color } as object)}
          onPress={() => attempt(() => followLink(part.target, part.words))}
        >
          {name}
        </Link>
      )
    }
  }
}
