import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { withSubcodes } from '../../core/codebook/index.ts'
import { runCommand, useShortcut } from '../state/commands.ts'
import { useCodes, useDocuments, usePassages } from '../state/queries.ts'
import { type Retrieval, showPassages } from '../state/ui-store.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CodeDot } from '../ui/CodeDot.tsx'
import { count } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { PassageList } from './PassageList.tsx'
import { listPassages, setTicked, tickedOf, usePassagesPane } from './passages-store.ts'
import './passages-pane.css'

const LIMIT = 5000

/** Passages of a code, in one document or in all; one click jumps there. */
export function PassagesPane({ retrieval }: { readonly retrieval: Retrieval }) {
  const { data } = usePassages({ ...retrieval, limit: LIMIT })
  const passages = data?.passages
  useEffect(() => listPassages(passages ?? []), [passages])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other passages are ticked anew
  useEffect(() => () => usePassagesPane.setState({ ticked: new Set(), active: null }), [retrieval])
  useEffect(() => () => listPassages([]), [])
  return (
    <section className="passages" data-part>
      <PassagesHead retrieval={retrieval} total={data?.total} shown={data?.passages.length} />
      <TickedBar />
      {data === undefined ? null : (
        <PassageList passages={data.passages} withCode={retrieval.subcodes || retrieval.codeId === null} />
      )}
    </section>
  )
}

interface PassagesHeadProps {
  readonly retrieval: Retrieval
  readonly total: number | undefined
  readonly shown: number | undefined
}

function PassagesHead({ retrieval, total, shown }: PassagesHeadProps) {
  const { t, i18n } = useTranslation('shell')
  const { data: codes = [] } = useCodes()
  const { data: documents = [] } = useDocuments()
  const code = codes.find(candidate => candidate.id === retrieval.codeId)
  const document = documents.find(candidate => candidate.id === retrieval.documentId)
  const hasSubcodes = code !== undefined && withSubcodes(codes, code.id).size > 1
  const number = (value: number) => ({ count: value, number: count(value, i18n.language) })
  return (
    <header className="passages__head">
      <h2 className="passages__title">
        {code === undefined ? null : <CodeDot color={code.color} />}
        <span className="clip">{code?.name ?? t('passages.anyCode')}</span>
        {document === undefined ? null : <span className="passages__where clip">{document.name}</span>}
      </h2>
      {total === undefined ? null : (
        <span className="passages__count">{t('passages.count', number(total))}</span>
      )}
      {total !== undefined && shown !== undefined && shown < total ? (
        <span className="passages__count">{t('passages.first', number(shown))}</span>
      ) : null}
      {document === undefined ? null : (
        <Checkbox isSelected onChange={() => showPassages({ ...retrieval, documentId: null })}>
          {t('passages.onlyHere')}
        </Checkbox>
      )}
      {hasSubcodes ? (
        <Checkbox
          isSelected={retrieval.subcodes}
          onChange={subcodes => showPassages({ ...retrieval, subcodes })}
        >
          {t('passages.subcodes')}
        </Checkbox>
      ) : null}
      <IconButton label={t('ui.close')} onPress={() => showPassages(null)}>
        <X size={15} aria-hidden />
      </IconButton>
    </header>
  )
}

/** How many are ticked, and what can be done with them as one act. */
function TickedBar() {
  const { t, i18n } = useTranslation('shell')
  const state = usePassagesPane()
  const recodeKey = useShortcut('passages.recode')
  const removeKey = useShortcut('passages.remove')
  const ticked = tickedOf(state).length
  if (ticked === 0) return null
  const number = { count: ticked, number: count(ticked, i18n.language) }
  return (
    <div className="passages__ticked">
      <span className="passages__count" role="status">
        {t('passages.ticked', number)}
      </span>
      <Button small onPress={() => runCommand('passages.recode')}>
        {t('passages.recode', number)}
        {recodeKey === undefined ? null : <kbd className="passages__key">{recodeKey}</kbd>}
      </Button>
      <Button small kind="danger" onPress={() => runCommand('passages.remove')}>
        {t('passages.remove', number)}
        {removeKey === undefined ? null : <kbd className="passages__key">{removeKey}</kbd>}
      </Button>
      <Button small kind="quiet" onPress={() => setTicked(new Set())}>
        {t('passages.tickNone')}
      </Button>
    </div>
  )
}
