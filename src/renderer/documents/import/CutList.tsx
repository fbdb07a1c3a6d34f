import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { beginning } from '../../../core/text/index.ts'
import type { FilePreview } from '../../../ipc/imports.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { neighbourLine, shownCuts, toggledCut, usedCuts } from './cuts.ts'
import { cutFile, type PlannedFile } from './import-plan.ts'
import { useComparison } from './use-comparison.ts'

interface CutListProps {
  readonly file: PlannedFile
  readonly preview: FilePreview
}

/** Where the documents of a file begin: each place can be given up, taken up, or moved by lines. */
export function CutList({ file, preview }: CutListProps) {
  const { t } = useTranslation('imports')
  const extracted = useComparison(file).data?.extracted ?? ''
  const cuts = shownCuts(preview.cuts, file.cuts)
  const used = usedCuts(preview.cuts, file.cuts)
  if (!file.split || cuts.length === 0) return null
  const move = (at: number, step: 1 | -1) => {
    const to = neighbourLine(extracted, at, step)
    if (to !== null) cutFile(file.path, [...used.filter(cut => cut !== at && cut !== to), to])
  }
  return (
    <section className="import-side__part">
      <h3 className="import-side__title">{t('cuts.title')}</h3>
      <p className="import-side__hint">{t('cuts.hint')}</p>
      <ul className="import-cuts">
        {cuts.map(({ at, label, used: isUsed }) => (
          <li key={at} className="import-cuts__line">
            <Checkbox isSelected={isUsed} onChange={() => cutFile(file.path, toggledCut(used, at))}>
              <span className="clip">{label || lineAt(extracted, at)}</span>
            </Checkbox>
            {isUsed ? (
              <span className="import-cuts__moves">
                <IconButton label={t('cuts.up')} onPress={() => move(at, -1)}>
                  <ArrowUp size={13} aria-hidden />
                </IconButton>
                <IconButton label={t('cuts.down')} onPress={() => move(at, 1)}>
                  <ArrowDown size={13} aria-hidden />
                </IconButton>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {file.cuts === null ? null : (
        <Button small kind="quiet" onPress={() => cutFile(file.path, null)}>
          {t('cuts.found')}
        </Button>
      )}
    </section>
  )
}

function lineAt(text: string, at: number): string {
  return beginning(text.slice(at), 80).split('\n', 1)[0]?.trim() ?? ''
}
