import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { KeptPart } from '../../ipc/exchange.ts'
import { client } from '../state/connection.ts'
import { attempt, errorWords, notify } from '../state/notices.ts'
import { keys } from '../state/query-client.ts'
import { shell } from '../state/shell.ts'
import { Button } from '../ui/Button.tsx'
import { saidLines } from './said-lines.ts'

/** What the file said of one part, and the file that came with it. */
export function KeptSaid({ part }: { readonly part: KeptPart }) {
  const { t } = useTranslation('incoming')
  const { data, error } = useQuery({
    queryKey: [...keys.project, 'kept', part.id],
    queryFn: async () => {
      const { said, names } = await client.exchange.keptDetail({ id: part.id })
      return { ...saidLines(said, names), path: pathIn(said) }
    },
  })
  const save = async () => {
    const path = await shell.pickSavePath({ kind: 'original', name: fileName(part.name, data?.path ?? '') })
    if (path === null) return
    await client.exchange.saveKept({ id: part.id, path })
    notify(t('parts.saved'), { label: t('showInFolder'), run: () => shell.showInFolder({ path }) })
  }
  return (
    <section className="kept-parts__said" aria-label={t('parts.said')}>
      <div className="kept-parts__head">
        <p>{part.origin === '' ? t('parts.said') : t('parts.saidBy', { origin: part.origin })}</p>
        {part.hasFile ? (
          <Button small onPress={() => attempt(save)}>
            {t('parts.save')}
          </Button>
        ) : null}
      </div>
      {error === null ? null : <p role="alert">{errorWords(error)}</p>}
      <dl className="kept-parts__lines selectable" tabIndex={0}>
        {data?.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one part never change
          <div key={at} style={{ paddingInlineStart: `${line.level * 14}px` }}>
            <dt>{line.label}</dt>
            <dd dir="auto">{line.words}</dd>
          </div>
        ))}
      </dl>
      {data?.isWhole === false ? <p>{t('parts.more')}</p> : null}
    </section>
  )
}

/** Where the file was in the package: its ending is the file's. */
function pathIn(said: string): string {
  const { path, richTextPath } = JSON.parse(said) as Readonly<Record<string, unknown>>
  return (
    [richTextPath, path].find((value): value is string => typeof value === 'string' && value !== '') ?? ''
  )
}

function fileName(name: string, path: string): string {
  const ending = /\.[^./\\]+$/.exec(path)?.[0] ?? ''
  return name.toLowerCase().endsWith(ending.toLowerCase()) ? name : `${name}${ending}`
}
