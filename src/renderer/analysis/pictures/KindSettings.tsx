import { useTranslation } from 'react-i18next'
import { togetherUnits } from '../../../core/pictures/index.ts'
import { percentBases } from '../../../ipc/constants.ts'
import { useAttributes, useDocuments } from '../../state/queries.ts'
import { fieldName } from '../../state/rule-words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { HowMenu } from '../words/HowMenu.tsx'
import { AxisSelect } from './AxisSelect.tsx'
import { CodesChoice, OneCodeSelect } from './CodesChoice.tsx'
import {
  measureOf,
  measuresFor,
  type PictureSettings,
  usePictureChoice,
  weightOf,
  wordModes,
} from './picture-choice.ts'
import { SettingField } from './SettingField.tsx'
import { hasDates } from './use-chosen.ts'

interface SettingsProps {
  readonly settings: PictureSettings
}

const set = (changes: Partial<PictureSettings>) => usePictureChoice.setState(changes)

/** What can be chosen for the kind of picture at hand. */
export function KindSettings({ settings }: SettingsProps) {
  const { t } = useTranslation(['pictures', 'words'])
  switch (settings.kind) {
    case 'bar':
      return (
        <>
          <AxisSelect label={t('rows')} value={settings.rows} onChange={rows => set({ rows })} />
          {settings.rows === 'codes' ? (
            <CodesChoice settings={settings} />
          ) : (
            <OneCodeSelect settings={settings} />
          )}
          <MeasureSelect settings={settings} />
          <Segmented
            label={t('order')}
            options={(['size', 'given'] as const).map(value => ({ value, label: t(`orders.${value}`) }))}
            value={settings.order}
            onChange={order => set({ order })}
          />
          <Subcodes settings={settings} />
        </>
      )
    case 'stacked':
    case 'heat':
      return <GridSettings settings={settings} />
    case 'network':
      return <NetworkSettings settings={settings} />
    case 'sunburst':
      return (
        <>
          <CodesChoice settings={settings} showLabel />
          <MeasureSelect settings={settings} />
        </>
      )
    case 'portrait':
    case 'codeline':
      return (
        <>
          <DocumentSelect settings={settings} />
          <CodesChoice settings={settings} showLabel />
        </>
      )
    case 'timeline':
      return <TimelineSettings settings={settings} />
    case 'saturation':
      return <SaturationSettings settings={settings} />
    case 'cloud':
      return (
        <HowMenu
          counts
          how={settings.how}
          onChange={changes => set({ how: { ...settings.how, ...changes } })}
        />
      )
    case 'dispersion':
      return (
        <>
          <SettingField
            label={t('words')}
            placeholder={t('words')}
            value={settings.words}
            onChange={words => set({ words })}
            wide
          />
          <Select
            small
            label={t('words:lines.mode')}
            options={wordModes.map(value => ({
              value,
              label: t(`words:lines.modes.${value}.name`),
              detail: t(`words:lines.modes.${value}.detail`),
            }))}
            value={settings.mode}
            onChange={mode => set({ mode })}
          />
        </>
      )
  }
}

function GridSettings({ settings }: SettingsProps) {
  const { t } = useTranslation('pictures')
  return (
    <>
      <AxisSelect label={t('rows')} value={settings.rows} onChange={rows => set({ rows })} />
      {settings.rows === 'codes' ? <CodesChoice settings={settings} /> : null}
      <span aria-hidden>×</span>
      <AxisSelect label={t('columns')} value={settings.columns} onChange={columns => set({ columns })} />
      {settings.rows !== 'codes' && settings.columns === 'codes' ? <CodesChoice settings={settings} /> : null}
      <MeasureSelect settings={settings} />
      {settings.kind === 'stacked' ? (
        <Checkbox isSelected={settings.shares} onChange={shares => set({ shares })}>
          {t('shares')}
        </Checkbox>
      ) : (
        <Select
          small
          label={t('percent')}
          options={(['none', ...percentBases] as const).map(value => ({
            value,
            label: t(`percents.${value}`),
          }))}
          value={settings.percent}
          onChange={percent => set({ percent })}
        />
      )}
      <Subcodes settings={settings} />
    </>
  )
}

function NetworkSettings({ settings }: SettingsProps) {
  const { t } = useTranslation('pictures')
  const weight = weightOf(settings)
  return (
    <>
      <Select
        small
        label={t('same')}
        options={togetherUnits.map(value => ({ value, label: t(`drawn.same-${value}`) }))}
        value={settings.same}
        onChange={same => set({ same })}
      />
      {settings.same === 'passage' ? (
        <Select
          small
          label={t('weight')}
          options={(['pairs', 'characters', 'jaccard'] as const).map(value => ({
            value,
            label: t(`drawn.weight-${value}`),
          }))}
          value={weight === 'units' ? 'pairs' : weight}
          onChange={chosen => set({ weight: chosen, threshold: chosen === 'jaccard' ? 0.05 : 1 })}
        />
      ) : null}
      <SettingField
        label={t('threshold')}
        showLabel
        value={String(settings.threshold)}
        onChange={words => {
          const threshold = Number(words)
          if (words.trim() !== '' && threshold >= 0) set({ threshold })
        }}
      />
      <CodesChoice settings={settings} showLabel />
      <Subcodes settings={settings} />
    </>
  )
}

function TimelineSettings({ settings }: SettingsProps) {
  const { t } = useTranslation('pictures')
  const { data: attributes = [] } = useAttributes()
  const dates = attributes.filter(hasDates)
  return (
    <>
      {dates.length === 0 ? null : (
        <Select
          small
          label={t('attribute')}
          options={dates.map(({ id, name, field }) => ({
            value: String(id),
            label: name === '' && field !== null ? fieldName(field) : name,
          }))}
          value={settings.attribute ?? ''}
          onChange={attribute => set({ attribute })}
        />
      )}
      <Segmented
        label={t('by')}
        options={(['auto', 'year', 'month', 'day'] as const).map(value => ({
          value,
          label: t(`bys.${value}`),
        }))}
        value={settings.by}
        onChange={by => set({ by })}
      />
      <CodesChoice settings={settings} showLabel />
      <MeasureSelect settings={settings} />
      <Subcodes settings={settings} />
    </>
  )
}

function SaturationSettings({ settings }: SettingsProps) {
  const { t } = useTranslation('pictures')
  return (
    <>
      <Segmented
        label={t('reading')}
        options={(['reading', 'random'] as const).map(value => ({ value, label: t(`readings.${value}`) }))}
        value={settings.reading}
        onChange={reading => set({ reading })}
      />
      <SettingField
        label={t('seed')}
        showLabel
        value={String(settings.seed)}
        onChange={words => {
          if (/^\d{1,9}$/.test(words.trim())) set({ seed: Number(words) })
        }}
      />
      <SettingField
        label={t('orderCount')}
        showLabel
        value={String(settings.orders)}
        onChange={words => {
          const orders = Number(words)
          if (Number.isInteger(orders) && orders >= 1 && orders <= 10_000) set({ orders })
        }}
      />
      <CodesChoice settings={settings} showLabel />
    </>
  )
}

function DocumentSelect({ settings }: SettingsProps) {
  const { t } = useTranslation('pictures')
  const { data: documents = [] } = useDocuments()
  if (settings.documentId === null) return null
  return (
    <Select
      small
      label={t('document')}
      options={documents.map(({ id, name }) => ({ value: id, label: name }))}
      value={settings.documentId}
      onChange={documentId => set({ documentId })}
    />
  )
}

function MeasureSelect({ settings }: SettingsProps) {
  const { t } = useTranslation('pictures')
  return (
    <Select
      small
      label={t('measure')}
      options={measuresFor(settings).map(value => ({ value, label: t(`drawn.measure-${value}`) }))}
      value={measureOf(settings)}
      onChange={measure => set({ measure })}
    />
  )
}

function Subcodes({ settings }: SettingsProps) {
  const { t } = useTranslation('pictures')
  return (
    <Checkbox isSelected={settings.subcodes} onChange={subcodes => set({ subcodes })}>
      {t('subcodes')}
    </Checkbox>
  )
}
