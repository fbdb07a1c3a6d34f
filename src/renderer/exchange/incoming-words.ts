import type { ExchangeCount, ExchangedDocument, ExchangeRemark, ExchangeReport } from '../../ipc/exchange.ts'
import { i18n, t } from '../state/i18n.ts'
import { count, listed } from '../ui/format.ts'

/** The worst first. */
export const outcomes = ['dropped', 'approximated', 'kept'] as const

export function remarksOf(
  { remarks }: ExchangeReport,
  outcome: ExchangeRemark['outcome'],
): readonly ExchangeRemark[] {
  return remarks.filter(remark => remark.outcome === outcome).toSorted((a, b) => b.count - a.count)
}

export function sumOf(remarks: readonly ExchangeRemark[]): number {
  return remarks.reduce((sum, remark) => sum + remark.count, 0)
}

/** Kinds of which the file has some. */
export function countsShown({ counts }: ExchangeReport): readonly ExchangeCount[] {
  return counts.filter(({ read, new: added, there }) => read + added + there > 0)
}

/** Passages, links and diagrams are no things of their own here: what is made of them stands under other kinds. */
export function arrivedWords({ kind, new: added, there }: ExchangeCount): readonly [string, string] {
  if (kind === 'passage' || kind === 'link' || kind === 'graph') return ['–', '–']
  return [count(added, i18n.language), count(there, i18n.language)]
}

export function hasChanged({ counts }: ExchangeReport): boolean {
  return counts.some(count => count.new > 0)
}

export function reasonWords({ reason }: ExchangeRemark): string {
  return t(`incoming:reasons.${reason}`)
}

/** Names of some of them, and that there are more. */
export function exampleWords({ examples, count: all }: ExchangeRemark): string {
  const names = listed(examples, i18n.language)
  return all > examples.length ? t('incoming:andMore', { names }) : names
}

export function positionWords({ unit, lineEnd }: NonNullable<ExchangedDocument['positions']>): string {
  return t(`incoming:positions.${unit}`, { lineEnd })
}

/** The report as a file in Markdown: all of it, also what the window cuts off. */
export function reportText(report: ExchangeReport): string {
  const number = (value: number) => count(value, i18n.language)
  const cell = (words: string) => words.replace(/\s+/g, ' ').replaceAll('|', '\\|')
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [
    ...[row(head), row(head.map(() => '---')), ...rows.map(row)],
  ]
  const heads = [t('incoming:counts.kind'), t('incoming:counts.read')]
  const lines = [
    `# ${cell(t('incoming:report.title', { file: report.file }))}`,
    ...(report.origin === '' ? [] : ['', cell(t('incoming:origin', { origin: report.origin }))]),
    '',
    ...table(
      [...heads, t('incoming:counts.new'), t('incoming:counts.there')],
      countsShown(report).map(counted => [
        ...[t(`incoming:plural.${counted.kind}`), number(counted.read), ...arrivedWords(counted)],
      ]),
    ),
  ]
  for (const outcome of outcomes) {
    const remarks = remarksOf(report, outcome)
    const all = sumOf(remarks)
    if (all === 0) continue
    lines.push('', `## ${t(`incoming:outcomes.${outcome}`, { count: all, number: number(all) })}`, '')
    for (const remark of remarks) {
      const { kind, document } = remark
      const what = `${number(remark.count)} ${t(`incoming:kinds.${kind}`, { count: remark.count })}`
      const where = document === '' ? '' : ` · ${document}`
      const examples = remark.examples.length === 0 ? '' : ` (${exampleWords(remark)})`
      lines.push(`- ${cell(`${what}${where}: ${reasonWords(remark)}${examples}`)}`)
    }
  }
  if (report.documents.length > 0) {
    const all = report.documents.length
    lines.push('', `## ${t('incoming:documents', { count: all, number: number(all) })}`, '')
    for (const { name, isNew, codings, positions } of report.documents) {
      const parts = [
        name,
        t(isNew ? 'incoming:isNew' : 'incoming:isThere'),
        t('incoming:codings', { count: codings, number: number(codings) }),
        ...(positions === null ? [] : [positionWords(positions)]),
      ]
      lines.push(`- ${cell(parts.join(' · '))}`)
    }
  }
  return `${lines.join('\n')}\n`
}
