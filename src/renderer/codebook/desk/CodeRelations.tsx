import { Plus, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CodeId } from '../../../core/id.ts'
import { beginning } from '../../../core/text/index.ts'
import type { CodeSummary } from '../../../ipc/codes.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { useIsReadOnly, useMemos } from '../../state/queries.ts'
import { goToDesk, openMemo, startMemo } from '../../state/ui-store.ts'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { useCodeSets } from '../codebook-queries.ts'
import { unfold } from '../panel-store.ts'
import { goToCode, setDesk } from './desk-store.ts'
import type { DeskCodes } from './use-shown-codes.ts'

interface CodeRelationsProps {
  readonly code: CodeSummary
  readonly shown: DeskCodes
}

/** What a code is bound to: subcodes, sets, memos, and codes with a name like its own. */
export function CodeRelations({ code, shown }: CodeRelationsProps) {
  const { t } = useTranslation('codebook')
  const subcodes = shown.codes.filter(other => other.parentId === code.id)
  const alike = shown.warnings.similar.get(code.id) ?? []
  return (
    <>
      {alike.length > 0 ? (
        <Part title={t('relations.similar')}>
          <Codes ids={alike} codes={shown.codes} />
        </Part>
      ) : null}
      {subcodes.length > 0 ? (
        <Part title={t('relations.subcodes', { count: subcodes.length })}>
          <Codes ids={subcodes.map(other => other.id)} codes={shown.codes} />
        </Part>
      ) : null}
      <Sets code={code} />
      <Memos code={code} />
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly tools?: React.ReactNode
  readonly children: React.ReactNode
}

function Part({ title, tools, children }: PartProps) {
  return (
    <section className="code-part">
      <h3 className="code-part__head">
        {title}
        <span className="code-part__space" />
        {tools}
      </h3>
      {children}
    </section>
  )
}

const LISTED = 40

function Codes({ ids, codes }: { readonly ids: readonly CodeId[]; readonly codes: readonly CodeSummary[] }) {
  const { t } = useTranslation('codebook')
  const byId = new Map(codes.map(code => [code.id, code]))
  return (
    <ul className="code-chips">
      {ids.slice(0, LISTED).map(id => {
        const code = byId.get(id)
        if (code === undefined) return null
        return (
          <li key={id}>
            <Button
              className="code-chip"
              onPress={() => {
                unfold(code.parentId)
                goToCode(id)
              }}
            >
              <CodeDot color={code.color} />
              <span className="clip">{code.name}</span>
            </Button>
          </li>
        )
      })}
      {ids.length > LISTED ? <li>{t('desk.others', { count: ids.length - LISTED })}</li> : null}
    </ul>
  )
}

function Sets({ code }: { readonly code: CodeSummary }) {
  const { t } = useTranslation('codebook')
  const readOnly = useIsReadOnly()
  const { data: sets = [] } = useCodeSets()
  const inside = sets.filter(set => set.codeIds.includes(code.id))
  const groups = [
    {
      id: 'sets',
      entries: sets
        .filter(set => !set.codeIds.includes(code.id))
        .map(set => ({
          id: set.id,
          label: set.name,
          run: () => attempt(() => client.codeSets.change({ id: set.id, add: [code.id] })),
        })),
    },
    {
      id: 'new',
      entries: [
        {
          id: 'new-set',
          label: t('sets.new'),
          run: () => setDesk({ asking: { kind: 'new-set', ids: [code.id] } }),
        },
      ],
    },
  ].filter(group => group.entries.length > 0)
  return (
    <Part
      title={t('relations.sets')}
      tools={
        <MenuButton label={t('sets.add')} groups={groups} placement="bottom end">
          <IconButton label={t('sets.add')} isDisabled={readOnly}>
            <Plus size={15} aria-hidden />
          </IconButton>
        </MenuButton>
      }
    >
      {inside.length === 0 ? (
        <p className="code-part__none">{t('sets.none')}</p>
      ) : (
        <ul className="code-chips">
          {inside.map(set => (
            <li key={set.id} className="code-chip">
              <span className="clip">{set.name}</span>
              <Button
                className="code-chip__take"
                aria-label={t('sets.take', { name: set.name })}
                isDisabled={readOnly}
                onPress={() => attempt(() => client.codeSets.change({ id: set.id, take: [code.id] }))}
              >
                <X size={12} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Memos({ code }: { readonly code: CodeSummary }) {
  const { t } = useTranslation('codebook')
  const readOnly = useIsReadOnly()
  const { data: memos = [] } = useMemos()
  const here = memos.filter(memo => memo.subject.kind === 'code' && memo.subject.codeId === code.id)
  return (
    <Part
      title={t('relations.memos')}
      tools={
        <IconButton
          label={t('commands.memo')}
          isDisabled={readOnly}
          onPress={() => startMemo({ kind: 'code', codeId: code.id })}
        >
          <Plus size={15} aria-hidden />
        </IconButton>
      }
    >
      {here.length === 0 ? (
        <p className="code-part__none">{t('relations.noMemos')}</p>
      ) : (
        <ul className="code-memos">
          {here.map(memo => (
            <li key={memo.id}>
              <Button
                className="code-memo"
                onPress={() => {
                  goToDesk('memos')
                  openMemo('desk', memo.id)
                }}
              >
                <span className="clip">{memo.title || beginning(memo.text, 120)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
