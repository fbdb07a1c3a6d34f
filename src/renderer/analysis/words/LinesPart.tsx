import { Highlighter } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConcordanceLine } from '../../../ipc/word-counts.ts'
import { runCommand, useShortcut } from '../../state/commands.ts'
import { useIsReadOnly } from '../../state/queries.ts'
import { jumpTo } from '../../state/ui-store.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterBox } from '../../ui/FilterBox.tsx'
import { count } from '../../ui/format.ts'
import { Select } from '../../ui/Select.tsx'
import { TickBox } from '../../ui/TickBox.tsx'
import { textLanguage } from '../../ui/text-language.ts'
import { CountingState } from './CountingState.tsx'
import { PlaceButtons } from './PlaceButtons.tsx'
import { ScopeBar } from './ScopeBar.tsx'
import { spreadAsked, useLines } from './use-words.ts'
import { toGrid } from './WordFilter.tsx'
import { type GridColumn, WordGrid } from './WordGrid.tsx'
import { WordPicture } from './WordPicture.tsx'
import { pressWordKey } from './word-keys.ts'
import { changeQuery, keyOfLine, tickLine, useWords } from './words-store.ts'

const modes = ['words', 'phrase', 'regex'] as const
const units = ['match', 'sentence', 'paragraph', 'turn'] as const

/** A term with the words around it, one line a match. */
export function LinesPart() {
  const { t } = useTranslation('words')
  const { words, mode } = useWords(state => state.query)
  const asPicture = useWords(state => state.asPicture)
  const spread = useWords(spreadAsked)
  const pages = useLines()
  return (
    <>
      <ScopeBar name="scope" label={t('scope.label')} nothing={t('scope.everywhere')} />
      <div className="words__filter">
        <FilterBox
          label={t('lines.field')}
          value={words}
          onChange={typed => changeQuery({ words: typed })}
          onKeyDown={toGrid}
        />
        <Select
          small
          label={t('lines.mode')}
          value={mode}
          options={modes.map(value => ({
            value,
            label: t(`lines.modes.${value}.name`),
            detail: t(`lines.modes.${value}.detail`),
          }))}
          onChange={value => changeQuery({ mode: value })}
        />
        <Found total={pages.first?.total} complete={pages.first?.complete ?? true} />
        <CodeLines />
      </div>
      {words.trim() === '' ? (
        <EmptyState small title={t('lines.empty')}>
          {t('lines.emptyText')}
        </EmptyState>
      ) : (
        <CountingState pages={pages} nothing={t('lines.nothing')}>
          {result =>
            asPicture ? (
              <WordPicture picture={spread} />
            ) : (
              <Lines pages={pages} total={Math.min(result.total, MOST_LINES)} />
            )
          }
        </CountingState>
      )}
    </>
  )
}

/** The host lists no more. */
const MOST_LINES = 200_000

function Found({ total, complete }: { readonly total: number | undefined; readonly complete: boolean }) {
  const { t, i18n } = useTranslation('words')
  const ticked = useWords(words => words.ticked.size)
  const words =
    total === undefined
      ? ''
      : t(complete ? 'lines.found' : 'lines.tooMany', { count: total, number: count(total, i18n.language) })
  return (
    <p className="words__summary clip" role="status">
      {words}
      {ticked === 0
        ? null
        : ` · ${t('lines.ticked', { count: ticked, number: count(ticked, i18n.language) })}`}
    </p>
  )
}

function CodeLines() {
  const { t } = useTranslation(['words', 'search'])
  const unit = useWords(words => words.unit)
  const some = useWords(words => words.ticked.size > 0)
  const nothing = useWords(words => words.query.words.trim() === '')
  const readOnly = useIsReadOnly()
  const key = useShortcut('words.codeLines')
  return (
    <>
      <Select
        small
        label={t('search:unit')}
        value={units.find(value => value === unit) ?? 'match'}
        options={units.map(value => ({ value, label: t(`search:units.${value}`) }))}
        onChange={value => useWords.setState({ unit: value })}
      />
      <Button
        small
        icon={<Highlighter size={14} aria-hidden />}
        isDisabled={readOnly || nothing}
        onPress={() => runCommand('words.codeLines')}
      >
        {some ? t('lines.codeTicked') : t('lines.codeAll')} <kbd className="words__key">{key}</kbd>
      </Button>
    </>
  )
}

function Lines({ pages, total }: { readonly pages: ReturnType<typeof useLines>; readonly total: number }) {
  const { t } = useTranslation('words')
  const ticked = useWords(words => words.ticked)
  const active = useWords(words => words.activeLine)
  const columns = useColumns()
  return (
    <WordGrid<ConcordanceLine>
      label={t('parts.lines')}
      columns={columns}
      widths={`200px minmax(0, 1fr) ${matchWidth(pages.first?.lines ?? [])} minmax(0, 1fr)`}
      size={total}
      rowAt={pages.rowAt}
      onSight={pages.want}
      keyOf={keyOfLine}
      activeKey={active}
      onActive={line => useWords.setState({ activeLine: keyOfLine(line) })}
      onOpen={jumpTo}
      clickOpens
      onKey={pressKey}
      tickedKeys={ticked}
      turn={JSON.stringify(pages.asked)}
      old={pages.old}
    />
  )
}

/** Wide enough for most matches, the same in every row so that they stand below each other. */
function matchWidth(lines: readonly ConcordanceLine[]): string {
  const longest = lines.reduce((most, { match }) => Math.max(most, widthOf(match)), 4)
  return `${20 + 8 * Math.min(longest, 36)}px`
}

/** Hanzi and other wide characters are as wide as two letters. */
function widthOf(words: string): number {
  let width = 0
  for (const character of words)
    width += /[\u1100-\uffe6]|\p{Extended_Pictographic}|\p{sc=Han}/u.test(character) ? 2 : 1
  return width
}

/** Space ticks. */
function pressKey(event: KeyboardEvent, line: ConcordanceLine | undefined): boolean {
  if (event.key !== ' ' || line === undefined) return pressWordKey(event)
  tickLine(keyOfLine(line))
  return true
}

function useColumns(): readonly GridColumn<ConcordanceLine>[] {
  const { t } = useTranslation('words')
  const ticked = useWords(words => words.ticked)
  const readOnly = useIsReadOnly()
  return [
    {
      id: 'document',
      kind: 'words',
      head: t('columns.document'),
      cell: line => (
        <>
          {readOnly ? null : (
            <TickBox ticked={ticked.has(keyOfLine(line))} onTick={() => tickLine(keyOfLine(line))} />
          )}
          <bdi className="words__document clip" title={line.document}>
            {line.document}
          </bdi>
          <span className="words__paragraph">{t('lines.paragraph', { number: line.paragraph })}</span>
        </>
      ),
    },
    {
      id: 'left',
      kind: 'before',
      head: <PlaceButtons label={t('columns.left')} places={[-3, -2, -1]} />,
      cell: ({ left }) => <bdi lang={textLanguage(left)}>{oneLine(left)}</bdi>,
    },
    {
      id: 'match',
      kind: 'middle',
      head: <PlaceButtons label={t('columns.match')} places={[0]} />,
      cell: ({ match }) => (
        <mark className="words__match" lang={textLanguage(match)}>
          <bdi>{oneLine(match)}</bdi>
        </mark>
      ),
    },
    {
      id: 'right',
      kind: 'after',
      head: <PlaceButtons label={t('columns.right')} places={[1, 2, 3]} />,
      cell: ({ right }) => <bdi lang={textLanguage(right)}>{oneLine(right)}</bdi>,
    },
  ]
}

/** Line ends within a match do not break the line it stands in. */
function oneLine(words: string): string {
  return words.replaceAll('\n', ' ')
}
