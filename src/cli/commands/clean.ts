import { resolve } from 'node:path'
import { type CheckedChoice, checkedFileChoice } from '../../ipc/imports.ts'
import { cleanFiles } from '../../project/importing/clean-files.ts'
import { findFiles } from '../../project/importing/find-files.ts'
import { knownRules } from '../../project/importing/known-rules.ts'
import type { Readers } from '../../project/importing/reader/readers.ts'
import { surroundings } from '../../project/surroundings.ts'
import { type Command, type OptionValues, textOption } from '../command.ts'
import {
  choiceFrom,
  choosesTables,
  filesAmong,
  readingOptions,
  readingUsage,
  reportPath,
  tableFrom,
} from '../reading-options.ts'
import { lines } from '../table.ts'
import { UsageError } from '../usage.ts'

/** Choices with what the options make of tables. */
async function withTables(
  files: readonly CheckedChoice[],
  options: OptionValues,
  readers: Readers,
): Promise<CheckedChoice[]> {
  if (!choosesTables(options)) return [...files]
  const watch = { signal: new AbortController().signal, progress: () => {} }
  return Promise.all(
    files.map(async file => {
      const table = tableFrom(options, await readers.read('preview', file, watch))
      return table === null ? file : checkedFileChoice({ ...file, table })
    }),
  )
}

export const clean: Command = {
  name: 'clean',
  usage: `FILE… --out DIR ${readingUsage}`,
  arity: [1, Number.POSITIVE_INFINITY],
  options: { ...readingOptions, out: { type: 'string' } },
  async run({ arguments: named, options, resources, say, note }) {
    const out = textOption(options, 'out')
    if (out === undefined) throw new UsageError('usageNeeds', { command: 'clean', option: '--out DIR' })
    const choice = choiceFrom(options, knownRules())
    const paths = filesAmong(await findFiles(named.map(path => resolve(path))), named, { say, note })
    const places = { out: resolve(out), report: reportPath(options) }
    const { readers } = surroundings(resources)
    try {
      const files = paths.map(path => checkedFileChoice({ path, ...choice }))
      const report = await cleanFiles(await withTables(files, options, readers), places, readers)
      return {
        json: report,
        plain: lines(
          report.files.flatMap(page => page.documents.map(document => [document.file, document.title ?? ''])),
        ),
      }
    } finally {
      await readers.close()
    }
  },
}
