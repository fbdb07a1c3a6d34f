import { useTranslation } from 'react-i18next'
import type { Keyword } from '../../../ipc/word-counts.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { count, decimals } from '../../ui/format.ts'
import { Select } from '../../ui/Select.tsx'
import { textLanguage } from '../../ui/text-language.ts'
import { isEverywhere } from '../part/scopes.ts'
import { chanceOf, timesOf } from './keyness-words.ts'
import { ScopeBar } from './ScopeBar.tsx'
import { SortButton, sortOf } from './SortButton.tsx'
import { useKeywords } from './use-words.ts'
import { WordFilter } from './WordFilter.tsx'
import type { GridColumn } from './WordGrid.tsx'
import { WordTable } from './WordTable.tsx'
import { orderKeys, useWords } from './words-store.ts'

const widths = 'minmax(140px, 1fr) 80px 90px 80px 90px 100px 90px minmax(240px, 1.4fr)'
const sides = ['both', 'more', 'less'] as const

/** Words that one part of the project uses more, or less, than another. */
export function KeywordsPart() {
  const { t } = useTranslation('words')
  const isChosen = useWords(words => !isEverywhere(words.of))
  return (
    <>
      <ScopeBar name="of" label={t('keywords.of')} nothing={t('keywords.ofNothing')} />
      <ScopeBar name="against" label={t('keywords.against')} nothing={t('keywords.rest')} />
      {isChosen ? (
        <KeywordTable />
      ) : (
        <EmptyState small title={t('keywords.choose')}>
          {t('keywords.chooseText')}
        </EmptyState>
      )}
    </>
  )
}

function KeywordTable() {
  const { t, i18n } = useTranslation('words')
  const { find, side } = useWords(words => words.keys)
  const pages = useKeywords()
  const columns = useColumns()
  const number = (value: number) => count(value, i18n.language)
  return (
    <>
      <div className="words__line">
        <WordFilter
          value={find}
          onChange={typed => useWords.setState(({ keys }) => ({ keys: { ...keys, find: typed } }))}
        >
          {pages.first === undefined
            ? ''
            : t('keywords.summary', {
                words: number(pages.first.words),
                against: number(pages.first.wordsAgainst),
                found: number(pages.first.found),
              })}
        </WordFilter>
        <Select
          small
          label={t('keywords.side')}
          value={side}
          options={sides.map(value => ({ value, label: t(`keywords.sides.${value}`) }))}
          onChange={value => useWords.setState(({ keys }) => ({ keys: { ...keys, side: value } }))}
        />
      </div>
      <WordTable label={t('parts.keywords')} columns={columns} widths={widths} pages={pages} find={find} />
    </>
  )
}

function useColumns(): readonly GridColumn<Keyword>[] {
  const { t, i18n } = useTranslation('words')
  const listing = useWords(words => words.keys)
  const head = (order: typeof listing.order, label: string, hint: string) => ({
    head: (
      <SortButton label={label} hint={hint} onPress={() => orderKeys(order)} {...sortOf(listing, order)} />
    ),
    sorted: sortOf(listing, order).sorted,
  })
  const number = (value: number) => count(value, i18n.language)
  const share = (value: number) => decimals(value, 1, i18n.language)
  const plain = (label: string) => <span title={t('hints.per10000')}>{label}</span>
  return [
    {
      id: 'word',
      kind: 'words',
      ...head('word', t('columns.word'), t('hints.word')),
      cell: row => <bdi lang={textLanguage(row.word)}>{row.word}</bdi>,
    },
    {
      id: 'count',
      kind: 'number',
      ...head('count', t('columns.inA'), t('hints.count')),
      cell: row => number(row.count),
    },
    { id: 'perA', kind: 'number', head: plain(t('columns.perA')), cell: row => share(row.per10000) },
    {
      id: 'against',
      kind: 'number',
      ...head('against', t('columns.inB'), t('hints.count')),
      cell: row => number(row.against),
    },
    { id: 'perB', kind: 'number', head: plain(t('columns.perB')), cell: row => share(row.per10000Against) },
    {
      id: 'logLikelihood',
      kind: 'number',
      ...head('logLikelihood', t('columns.logLikelihood'), t('hints.logLikelihood')),
      cell: row => decimals(row.logLikelihood, 2, i18n.language),
    },
    {
      id: 'logRatio',
      kind: 'number',
      ...head('logRatio', t('columns.logRatio'), t('hints.logRatio')),
      cell: row => (row.logRatio === null ? '' : decimals(row.logRatio, 2, i18n.language)),
    },
    { id: 'meaning', kind: 'words', head: t('columns.meaning'), cell: row => <Meaning row={row} /> },
  ]
}

/** What the figures of a word say, in a sentence. */
function Meaning({ row }: { readonly row: Keyword }) {
  const { t, i18n } = useTranslation('words')
  const { side, times } = timesOf(row)
  const chance = chanceOf(row.logLikelihood)
  return (
    <span className={`words__meaning words__meaning--${side}`}>
      {t(`keywords.meaning.${side}`, {
        times: times === null ? '' : decimals(times, times < 10 ? 1 : 0, i18n.language),
      })}
      <span className="words__chance">
        {chance === null ? t('keywords.byChance') : t('keywords.notByChance', { p: chance })}
      </span>
    </span>
  )
}
