import { extname } from 'node:path'
import { replaceFile } from '../../formats/file/replace-file.ts'
import type { RefiLoss } from '../../formats/refi/index.ts'
import { tableCsv } from '../../formats/sheets/index.ts'
import type { LedgerWords } from '../../ipc/exports.ts'

/** What is written when nobody gives words: those of the contract. */
const plainWords: LedgerWords = {
  title: 'Losses',
  columns: { kind: 'kind', name: 'name', document: 'document', reason: 'reason', count: 'count' },
  kinds: {},
  reasons: {},
}

/** Writes every loss by itself, in the form that the ending of the file asks for. Refuses: disk-full… */
export async function writeLedger(
  path: string,
  losses: readonly RefiLoss[],
  words: LedgerWords = plainWords,
): Promise<void> {
  const text = textOf(extname(path).toLowerCase(), losses, words)
  await replaceFile(path, write => write(Buffer.from(text, 'utf8')))
}

function textOf(ending: string, losses: readonly RefiLoss[], words: LedgerWords): string {
  if (ending === '.json') return `${JSON.stringify(losses.map(whole), null, 1)}\n`
  const { kind, name, document, reason, count } = words.columns
  const head = [kind, name, document, reason, count]
  const rows = losses.map(loss => rowOf(whole(loss), words))
  if (ending === '.csv') {
    const sheet = { name: words.title, lines: [head, ...rows], heads: { rows: 1, columns: 0 } }
    return `\ufeff${tableCsv({ json: null, sheets: [sheet] })}`
  }
  const lines = rows.map(([what, called, of, why, many]) => {
    const named = [called, of === called ? '' : of].filter(part => part !== '').join(' · ')
    return `- ${what}${named === '' ? '' : ` — ${named}`}${many === '1' ? '' : ` (${many})`}: ${why}`
  })
  const title = ending === '.md' ? `# ${words.title}` : words.title
  return `${[title, '', ...lines].join('\n')}\n`
}

function whole({ kind, name, document = '', reason, count = 1 }: RefiLoss) {
  return { kind, name, document, reason, count }
}

function rowOf(
  { kind, name, document, reason, count }: ReturnType<typeof whole>,
  words: LedgerWords,
): string[] {
  const line = (text: string) => text.replace(/\s+/gu, ' ').trim()
  return [
    words.kinds[kind] ?? kind,
    line(name),
    line(document),
    words.reasons[reason] ?? reason,
    String(count),
  ]
}
