import { resolve } from 'node:path'
import { refiProfiles } from '../../core/exchange.ts'
import type { ExportReport } from '../../ipc/exports.ts'
import { ask } from '../../project/answer.ts'
import type { Session } from '../../project/session.ts'
import { type Command, type OptionValues, textOption } from '../command.ts'
import type { Say } from '../say.ts'
import { lines } from '../table.ts'
import { oneOf } from '../table-command.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'
import { exportPassages, exportReport, readerOptions } from './export-readers.ts'

const targets = ['refi', 'codebook', 'reading-room', 'passages', 'report', 'markdown', 'json'] as const

/** Options that belong to one target alone. */
const ownOptions: Readonly<Partial<Record<(typeof targets)[number], readonly string[]>>> = {
  refi: ['profile', 'ledger'],
  passages: ['as', 'rows', 'date'],
  report: ['code', 'document', 'subcodes', 'date'],
}

const write: Readonly<
  Record<
    (typeof targets)[number],
    (session: Session, path: string, say: Say, options: OptionValues) => Promise<ExportReport>
  >
> = {
  refi(session, path, say, options) {
    const ledger = textOption(options, 'ledger')
    return ask(session, 'exports.project', {
      path,
      profile: oneOf(options, 'profile', refiProfiles) ?? 'standard',
      ...(ledger === undefined ? {} : { ledger: resolve(ledger), ledgerWords: say.ledgerWords() }),
    })
  },
  codebook: (session, path) => ask(session, 'exports.codebook', { path }),
  'reading-room': (session, path, say) =>
    ask(session, 'exports.readingRoom', {
      path,
      labels: say.roomLabels(),
      memoLabels: say.memoLabels(),
      language: say.language,
    }),
  passages: exportPassages,
  report: exportReport,
  markdown: (session, path, say) =>
    ask(session, 'exports.markdown', {
      path,
      labels: say.roomLabels(),
      memoLabels: say.memoLabels(),
      language: say.language,
    }),
  json: (session, path) => ask(session, 'exports.json', { path }),
}

export const exportFile: Command = {
  name: 'export',
  usage:
    'P --refi OUT.qdpx [--profile nvivo|…] [--ledger F.csv] | --codebook OUT.qdc | --reading-room OUT.html | --passages OUT [--as list|indicator] [--rows passages|documents|paragraphs] | --report OUT.html|OUT.docx --code PATH|--document NAME [--subcodes] | --markdown DIR | --json OUT.json',
  arity: [1, 2],
  options: {
    refi: { type: 'string' },
    profile: { type: 'string' },
    ledger: { type: 'string' },
    codebook: { type: 'string' },
    'reading-room': { type: 'string' },
    passages: { type: 'string' },
    report: { type: 'string' },
    markdown: { type: 'string' },
    ...readerOptions,
  },
  run({ arguments: [project = '', whole], options, resources, say, note }) {
    const [wanted, other] = targets.flatMap(target => {
      // `--json` has no value of its own, as everywhere; the name behind it is the second argument.
      const path = target === 'json' ? whole : textOption(options, target)
      return path === undefined ? [] : [{ target, path: resolve(path) }]
    })
    if (wanted === undefined || other !== undefined || (whole !== undefined && options.json !== true)) {
      throw new UsageError('usageOnlyOne', {
        command: 'export',
        options: targets.map(target => `--${target} OUT`).join(', '),
      })
    }
    const { target, path } = wanted
    const own = ownOptions[target] ?? []
    const odd = Object.values(ownOptions)
      .flat()
      .find(name => options[name] !== undefined && !own.includes(name))
    if (odd !== undefined) throw new UsageError('usageWrongOption', { option: `--${odd}` })
    return withProject(project, 'read', resources, async session => {
      const report = await write[target](session, path, say, options)
      const lost = report.losses.reduce((sum, { count = 1 }) => sum + count, 0)
      if (lost > 0) note(say('losses', { count: lost }))
      return {
        json: report,
        plain: lines([
          [report.path, report.bytes],
          ...report.losses.map(loss => [
            loss.kind,
            loss.name || (loss.count ?? 1),
            loss.reason,
            loss.document ?? '',
          ]),
        ]),
      }
    })
  },
}
