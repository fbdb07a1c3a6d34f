import { Ban, BookA } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../state/commands.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { KeepButton } from '../kept/KeepButton.tsx'
import { useShownPicture } from '../pictures/shown-picture.ts'
import { CountsPart } from './CountsPart.tsx'
import { ExportWords } from './ExportWords.tsx'
import { HowMenu } from './HowMenu.tsx'
import { KeywordsPart } from './KeywordsPart.tsx'
import { LinesPart } from './LinesPart.tsx'
import { StopWordsDialog } from './StopWordsDialog.tsx'
import { hasAsked } from './use-words.ts'
import { changeHow, useWords, type WordPart, wordParts } from './words-store.ts'
import './words.css'

const parts = { counts: CountsPart, keywords: KeywordsPart, lines: LinesPart }

/** In whose words: how often, whose more than others', and where. */
export function WordsView() {
  const { t } = useTranslation('words')
  const part = useWords(words => words.part)
  const how = useWords(words => words.how)
  const showsStopWords = useWords(words => words.showsStopWords)
  const isAsked = useWords(hasAsked)
  const isDrawn = useWords(({ asPicture }) => asPicture) && part !== 'keywords'
  const hasPicture = useShownPicture(({ shown }) => shown !== null)
  const Part = parts[part]
  return (
    <section className="words" aria-label={t('title')}>
      <header className="words__tools">
        <Segmented<WordPart>
          label={t('parts.label')}
          options={wordParts.map(value => ({ value, label: t(`parts.${value}`) }))}
          value={part}
          onChange={value => useWords.setState({ part: value })}
        />
        <HowMenu counts={part !== 'lines'} how={how} onChange={changeHow} />
        {part === 'keywords' ? null : <PictureChoice part={part} />}
        <span className="words__room" />
        <Button
          small
          kind="quiet"
          icon={<Ban size={14} aria-hidden />}
          onPress={() => useWords.setState({ showsStopWords: true })}
        >
          {t('stop.open')}
        </Button>
        <Button
          small
          kind="quiet"
          icon={<BookA size={14} aria-hidden />}
          onPress={() => runCommand('words.show')}
        >
          {t('own.open')}
        </Button>
        <KeepButton isDisabled={!isAsked || (isDrawn && !hasPicture)} />
        <ExportWords />
      </header>
      <Part />
      {showsStopWords ? <StopWordsDialog /> : null}
    </section>
  )
}

const looks = ['table', 'picture'] as const

function PictureChoice({ part }: { readonly part: Exclude<WordPart, 'keywords'> }) {
  const { t } = useTranslation('words')
  const asPicture = useWords(words => words.asPicture)
  return (
    <Segmented
      label={t('looks.label')}
      options={looks.map(value => ({ value, label: t(`looks.${part}.${value}`) }))}
      value={asPicture ? 'picture' : 'table'}
      onChange={value => useWords.setState({ asPicture: value === 'picture' })}
    />
  )
}
