import { ArrowRight, Download } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeId } from '../../../core/id.ts'
import { runCommand, useShortcut } from '../../state/commands.ts'
import { useSummaryChoice } from '../../state/summary-choice.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { FilterBox } from '../../ui/FilterBox.tsx'
import { count } from '../../ui/format.ts'
import { MenuButton } from '../../ui/Menu.tsx'
import { KeepButton } from '../kept/KeepButton.tsx'
import { MembersButton } from '../tables/AxisSelect.tsx'
import { wantPart } from './summaries-store.ts'
import { type SummaryTable, writtenOf } from './summary-table.ts'

/** Which codes and cases are seen, how far the writing is, and files of it. */
export function SummaryTools({ table }: { readonly table: SummaryTable | undefined }) {
  const { t } = useTranslation('summaries')
  const { codes, subcodes, words, unwritten } = useSummaryChoice()
  const key = useShortcut('summaries.next')
  const set = useSummaryChoice.setState
  const isThere = table !== undefined && table.rows.length > 0 && table.columns.length > 0
  return (
    <header className="summaries__tools">
      <span className="summaries__label">{t('codes')}</span>
      <MembersButton
        label={t('codes')}
        axis={{ of: 'codes', only: codes === null ? null : [...codes] }}
        onChange={({ only }) => set({ codes: (only ?? null) as readonly CodeId[] | null })}
      />
      <Checkbox isSelected={subcodes} onChange={chosen => set({ subcodes: chosen })}>
        {t('subcodes')}
      </Checkbox>
      <div className="summaries__filter">
        <FilterBox
          label={t('filter')}
          value={words}
          onChange={typed => set({ words: typed })}
          onKeyDown={event => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            wantPart('grid')
          }}
        />
      </div>
      <Checkbox isSelected={unwritten} onChange={chosen => set({ unwritten: chosen })}>
        {t('onlyUnwritten')}
      </Checkbox>
      <span className="summaries__room" />
      {isThere ? <Written table={table} /> : null}
      <Button
        small
        icon={<ArrowRight size={14} aria-hidden />}
        isDisabled={!isThere}
        onPress={() => runCommand('summaries.next')}
      >
        {t('next')} <kbd className="summaries__key">{key}</kbd>
      </Button>
      <KeepButton isDisabled={!isThere} />
      <MenuButton
        label={t('export.label')}
        placement="bottom end"
        groups={[
          {
            id: 'formats',
            entries: (['docx', 'xlsx', 'csv'] as const).map(id => ({
              id,
              label: t(`export.${id}`),
              run: () => runCommand(`summaries.${id}`),
            })),
          },
        ]}
      >
        <Button small isDisabled={!isThere} icon={<Download size={14} aria-hidden />}>
          {t('export.label')}
        </Button>
      </MenuButton>
    </header>
  )
}

function Written({ table }: { readonly table: SummaryTable }) {
  const { t, i18n } = useTranslation('summaries')
  const { written, all } = useMemo(() => writtenOf(table), [table])
  const number = (value: number) => count(value, i18n.language)
  return (
    <span className="summaries__written" role="status">
      {t('written', { written: number(written), count: all, all: number(all) })}
    </span>
  )
}
