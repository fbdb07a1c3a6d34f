import { resolve } from 'node:path'
import { type ExaminedFile, examineRefiFile } from '../../project/exporting/examine-refi.ts'
import { refuseTargetAmong } from '../../project/exporting/guard-target.ts'
import { writeReport } from '../../project/exporting/write-report.ts'
import { type Command, textOption } from '../command.ts'
import { languageCalled } from '../language.ts'
import { type Say, sayIn } from '../say.ts'

/** Says what is wrong with a file of the exchange standard, what other programs make of it, and mends it on wish. */
export const doctor: Command = {
  name: 'doctor',
  usage:
    'FILE.qdpx|FILE.qde|FILE.qdc [--repair OUT.qdpx|OUT.qdc] [--report F.json] [--language en|zh-CN|zh-TW]',
  arity: [1, 1],
  options: { repair: { type: 'string' }, report: { type: 'string' }, language: { type: 'string' } },
  async run({ arguments: [file = ''], options, resources, say, note }) {
    const language = textOption(options, 'language')
    const inLanguage = language === undefined ? say : sayIn(languageCalled(language))
    const repair = textOption(options, 'repair')
    const repairTo = repair === undefined ? null : resolve(repair)
    const target = textOption(options, 'report')
    const inputs = [resolve(file), ...(repairTo === null ? [] : [repairTo])]
    if (target !== undefined) refuseTargetAmong(resolve(target), inputs)
    const examined = await examineRefiFile(resolve(file), { repairTo, resources })
    if (target !== undefined) await writeReport(resolve(target), examined, inputs)
    const count = examined.findings.length
    note(count === 0 ? inLanguage.doctor('nothing') : inLanguage.doctor('found', { count }))
    if (examined.repaired !== null) note(inLanguage.doctor('written', { path: examined.repaired }))
    return {
      json: examined,
      plain: plainReport(examined, inLanguage),
      exitCode: count === 0 || examined.repaired !== null ? 0 : 1,
    }
  },
}

function plainReport({ findings }: ExaminedFile, say: Say): string {
  return findings
    .map(({ finding, severity, refuses, damages, count, places }) => {
      const named = (tools: readonly string[]) =>
        say.list(tools.map(tool => (tool === 'all' ? say.doctor('all') : tool)))
      const lines = [
        ...(refuses.length === 0 ? [] : [say.doctor('refuses', { tools: named(refuses) })]),
        ...(damages.length === 0 ? [] : [say.doctor('damages', { tools: named(damages) })]),
        ...places.map(({ line, name }) => (line === null ? name : say.doctor('line', { line, name }))),
        ...(count > places.length ? [say.doctor('more', { count: count - places.length })] : []),
        say.doctor('repair', { mend: say.doctor(`mend.${finding}`) }),
      ]
      const head = `[${say.doctor(`severity.${severity}`)}] ${say.doctor(`what.${finding}`)}`
      return `${[head, ...lines.map(line => `  ${line}`)].join('\n')}\n`
    })
    .join('\n')
}
