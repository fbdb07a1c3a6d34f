import { FileText, MessageSquare, Quote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseMember } from '../../../ipc/cases.ts'
import { classNames } from '../../ui/class-names.ts'

interface MemberRowProps {
  readonly member: CaseMember
  /** Its name; null for a speaker of all documents. */
  readonly document: string | null
  readonly active: boolean
}

const icons = { document: FileText, passage: Quote, speaker: MessageSquare } as const

export function MemberRow({ member, document, active }: MemberRowProps) {
  const { t } = useTranslation('cases')
  const Icon = icons[member.kind]
  return (
    <div className={classNames('member-row', active && 'member-row--active')}>
      <Icon size={14} aria-label={t(`members.kinds.${member.kind}`)} />
      <div className="member-row__words">
        {member.kind === 'document' ? (
          <p className="clip">{document}</p>
        ) : (
          <>
            <p className={member.kind === 'passage' ? 'member-row__quotation' : 'clip'}>
              {member.kind === 'passage' ? member.quotation : member.speaker}
            </p>
            <p className="member-row__place clip">
              {member.kind === 'passage' && member.detached
                ? t('members.detached')
                : (document ?? t('members.everywhere'))}
            </p>
          </>
        )}
      </div>
    </div>
  )
}
