import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../state/commands.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/Menu.tsx'

/** Writes what is on the screen. */
export function ExportMenu() {
  const { t } = useTranslation('analysis')
  return (
    <MenuButton
      label={t('tables.export.label')}
      placement="bottom end"
      groups={[
        {
          id: 'formats',
          entries: [
            { id: 'xlsx', label: t('tables.export.xlsx'), run: () => runCommand('exports.matrix') },
            { id: 'csv', label: t('tables.export.csv'), run: () => runCommand('exports.matrixCsv') },
          ],
        },
      ]}
    >
      <Button small icon={<Download size={14} aria-hidden />}>
        {t('tables.export.label')}
      </Button>
    </MenuButton>
  )
}
