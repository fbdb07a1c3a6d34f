import { Printer, X } from 'lucide-react'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { codeTree, flattenTree } from '../../../core/codebook/index.ts'
import { groupBy } from '../../../core/group-by.ts'
import type { CodeId } from '../../../core/id.ts'
import type { CodeExample, CodeFigures } from '../../../ipc/codebook-acts.ts'
import type { CodeSummary } from '../../../ipc/codes.ts'
import { useProject } from '../../state/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { textLanguage } from '../../ui/text-language.ts'
import { useExamples } from '../codebook-queries.ts'
import './print.css'

interface PrintViewProps {
  readonly codes: readonly CodeSummary[]
  readonly figures: ReadonlyMap<CodeId, CodeFigures>
  readonly onClose: () => void
}

/** The codebook as a page for paper: black on white whatever the theme, and nothing else of the window. */
export function PrintView({ codes, figures, onClose }: PrintViewProps) {
  const { t } = useTranslation('codebook')
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onClose])
  return createPortal(
    <div className="print-view" role="dialog" aria-modal aria-label={t('print.title')}>
      <div className="print-view__tools">
        <Button
          kind="primary"
          autoFocus
          icon={<Printer size={15} aria-hidden />}
          onPress={() => window.print()}
        >
          {t('print.act')}
        </Button>
        <Button icon={<X size={15} aria-hidden />} onPress={onClose}>
          {t('print.close')}
        </Button>
      </div>
      <Page codes={codes} figures={figures} />
    </div>,
    document.body,
  )
}

function Page({ codes, figures }: Omit<PrintViewProps, 'onClose'>) {
  const { t } = useTranslation('codebook')
  const { data: project } = useProject()
  const { data: examples = [] } = useExamples()
  const examplesOf = groupBy(examples, example => example.codeId)
  const byId = new Map(codes.map(code => [code.id, code]))
  return (
    <article className="print-page">
      <h1>{project?.name}</h1>
      <p className="print-page__sub">
        {t('title')} · {t('desk.codes', { count: codes.length, number: codes.length })}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('desk.columns.name')}</th>
            <th>{t('print.rules')}</th>
            <th>{t('passages.examplesTitle')}</th>
            <th className="print-page__number">{t('desk.columns.codings')}</th>
            <th className="print-page__number">{t('desk.columns.documents')}</th>
          </tr>
        </thead>
        <tbody>
          {flattenTree(codeTree(codes)).map(({ code: { id }, depth }) => {
            const code = byId.get(id)
            return code === undefined ? null : (
              <Row
                key={id}
                code={code}
                depth={depth}
                documents={figures.get(id)?.documents ?? 0}
                examples={examplesOf.get(id) ?? []}
              />
            )
          })}
        </tbody>
      </table>
    </article>
  )
}

interface RowProps {
  readonly code: CodeSummary
  readonly depth: number
  readonly documents: number
  readonly examples: readonly CodeExample[]
}

function Row({ code, depth, documents, examples }: RowProps) {
  const { t } = useTranslation('codebook')
  const rules = [
    ['', code.definition],
    [t('editor.useWhen'), code.useWhen],
    [t('editor.notWhen'), code.notWhen],
  ] as const
  return (
    <tr>
      <td style={{ paddingInlineStart: 8 + depth * 14 }}>
        <span className="print-page__name">
          <CodeDot color={code.color} />
          {code.name}
        </span>
        <span className="print-page__status">{t(`status.${code.status}`)}</span>
      </td>
      <td>
        {rules.map(([title, words]) =>
          words.trim() === '' ? null : (
            <p key={title} lang={textLanguage(words)}>
              {title === '' ? null : <b>{title} </b>}
              {words}
            </p>
          ),
        )}
      </td>
      <td>
        {examples.map(example => (
          <p key={example.codingId} lang={textLanguage(example.quotation)}>
            {example.quotation} <i>({example.document})</i>
          </p>
        ))}
      </td>
      <td className="print-page__number">{code.codings}</td>
      <td className="print-page__number">{documents}</td>
    </tr>
  )
}
