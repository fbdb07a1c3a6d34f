import { useTranslation } from 'react-i18next'
import type { WordCount } from '../../../ipc/word-counts.ts'
import { count, decimals } from '../../ui/format.ts'
import { textLanguage } from '../../ui/text-language.ts'
import { ScopeBar } from './ScopeBar.tsx'
import { SortButton, sortOf } from './SortButton.tsx'
import { cloudAsked, useWordCounts } from './use-words.ts'
import { WordFilter } from './WordFilter.tsx'
import type { GridColumn } from './WordGrid.tsx'
import { WordPicture } from './WordPicture.tsx'
import { WordTable } from './WordTable.tsx'
import { orderCounts, useWords } from './words-store.ts'

const widths = 'minmax(160px, 1fr) 230px 120px 110px 110px'

/** How often words, or rows of words, occur. */
export function CountsPart() {
  const { t } = useTranslation('words')
  const asPicture = useWords(words => words.asPicture)
  const cloud = useWords(cloudAsked)
  return (
    <>
      <ScopeBar name="scope" label={t('scope.label')} nothing={t('scope.everywhere')} />
      {asPicture ? <WordPicture picture={cloud} /> : <CountsTable />}
    </>
  )
}

function CountsTable() {
  const { t, i18n } = useTranslation('words')
  const find = useWords(words => words.counts.find)
  const pages = useWordCounts()
  const columns = useColumns(pages.first?.rows[0]?.count ?? 1)
  const number = (value: number) => count(value, i18n.language)
  return (
    <>
      <WordFilter
        value={find}
        onChange={typed => useWords.setState(({ counts }) => ({ counts: { ...counts, find: typed } }))}
      >
        {pages.first === undefined
          ? ''
          : t('counts.summary', {
              words: number(pages.first.words),
              documents: number(pages.first.documents),
              different: number(pages.first.different),
              found: number(pages.first.found),
            })}
      </WordFilter>
      <WordTable label={t('parts.counts')} columns={columns} widths={widths} pages={pages} find={find} />
    </>
  )
}

function useColumns(most: number): readonly GridColumn<WordCount>[] {
  const { t, i18n } = useTranslation('words')
  const listing = useWords(words => words.counts)
  const head = (order: typeof listing.order, label: string, hint: string) => ({
    head: (
      <SortButton label={label} hint={hint} onPress={() => orderCounts(order)} {...sortOf(listing, order)} />
    ),
    sorted: sortOf(listing, order).sorted,
  })
  const plain = (label: string, hint: string) => <span title={hint}>{label}</span>
  return [
    {
      id: 'word',
      kind: 'words',
      ...head('word', t('columns.word'), t('hints.word')),
      cell: row => <WordCell row={row} />,
    },
    {
      id: 'count',
      kind: 'number',
      ...head('count', t('columns.count'), t('hints.count')),
      cell: row => (
        <>
          <span
            className="words__bar"
            style={{ inlineSize: `${(90 * row.count) / Math.max(most, row.count)}px` }}
          />
          {count(row.count, i18n.language)}
        </>
      ),
    },
    {
      id: 'per10000',
      kind: 'number',
      head: plain(t('columns.per10000'), t('hints.per10000')),
      cell: row => decimals(row.per10000, 1, i18n.language),
    },
    {
      id: 'documents',
      kind: 'number',
      ...head('documents', t('columns.documents'), t('hints.documents')),
      cell: row => count(row.documents, i18n.language),
    },
    {
      id: 'dispersion',
      kind: 'number',
      ...head('dispersion', t('columns.dispersion'), t('hints.dispersion')),
      cell: row => decimals(row.dispersion, 2, i18n.language),
    },
  ]
}

function WordCell({ row: { word, spellings } }: { readonly row: WordCount }) {
  const others = spellings.slice(1).map(spelling => spelling.word)
  return (
    <>
      <bdi lang={textLanguage(word)}>{word}</bdi>
      {others.length === 0 ? null : <bdi className="words__spellings">{others.join(' · ')}</bdi>}
    </>
  )
}
