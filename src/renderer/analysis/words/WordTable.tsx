import { useTranslation } from 'react-i18next'
import { CountingState } from './CountingState.tsx'
import type { PagedWords } from './use-words.ts'
import { type GridColumn, WordGrid } from './WordGrid.tsx'
import { pressWordKey } from './word-keys.ts'
import { showLines, useWords } from './words-store.ts'

interface WordTableProps<Result, Row> {
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  /** Of the columns, as a grid of CSS has them. */
  readonly widths: string
  readonly pages: PagedWords<Result, Row>
  /** What is typed to filter the words. */
  readonly find: string
}

/** A row a word: Enter shows its lines. */
export function WordTable<Result extends { readonly found: number }, Row extends { readonly word: string }>(
  props: WordTableProps<Result, Row>,
) {
  const { label, columns, widths, pages, find } = props
  const { t } = useTranslation('words')
  const active = useWords(words => words.activeWord)
  return (
    <CountingState pages={pages} nothing={find === '' ? t('counts.nothing') : t('counts.notFound')}>
      {result => (
        <WordGrid<Row>
          label={label}
          columns={columns}
          widths={widths}
          size={result.found}
          rowAt={pages.rowAt}
          onSight={pages.want}
          keyOf={row => row.word}
          activeKey={active}
          onActive={row => useWords.setState({ activeWord: row.word })}
          onOpen={row => showLines(row.word)}
          onKey={pressWordKey}
          turn={JSON.stringify(pages.asked)}
          old={pages.old}
        />
      )}
    </CountingState>
  )
}
