import type { CaseId, CaseMemberId, DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Anchor } from '../../core/text/index.ts'
import type { CaseMember, MemberPlace } from '../../ipc/cases.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { dropIdleSpeakers } from './speakers.ts'

interface MemberRow {
  readonly id: CaseMemberId
  readonly caseId: CaseId
  readonly kind: MemberPlace['kind']
  readonly documentId: DocumentId | null
  readonly speaker: string | null
  readonly span_from: number | null
  readonly span_to: number | null
  readonly quotation: string | null
  readonly detached: number
}

const selectMembers = `
  SELECT case_member.id, study_case.id AS caseId, kind, document.id AS documentId, speaker.name AS speaker,
    span_from, span_to, quotation, detached
  FROM case_member JOIN study_case ON study_case.key = case_key
  LEFT JOIN document ON document.key = document_key LEFT JOIN speaker ON speaker.key = speaker_key`

/** By case; whole documents, passages, speakers; by document and place. */
const inOrder = `ORDER BY study_case.position, study_case.key, kind, document.position, document.key, span_from,
  span_to, speaker.name, case_member.key`

/** What belongs to one case, or to any. */
export function listMembers(db: ReadDb, caseId: CaseId | null): CaseMember[] {
  const [condition, holes] = caseId === null ? ['', []] : ['WHERE study_case.id = ?', [caseId]]
  return db.all<MemberRow>(`${selectMembers} ${condition} ${inOrder}`, ...holes).map(toMember)
}

/** What holds a whole document, words of a passage, or what somebody says there. */
export function membersAt(db: ReadDb, place: MemberPlace): CaseMember[] {
  const [condition, holes] = conditionOf(place)
  return db.all<MemberRow>(`${selectMembers} WHERE ${condition} ${inOrder}`, ...holes).map(toMember)
}

function conditionOf(place: MemberPlace): readonly [string, readonly (string | number | null)[]] {
  if (place.kind === 'document') return ["kind = 'document' AND document.id = ?", [place.documentId]]
  if (place.kind === 'passage') {
    return [
      "kind = 'passage' AND document.id = ? AND detached = 0 AND span_from < ? AND span_to > ?",
      [place.documentId, place.span.to, place.span.from],
    ]
  }
  const everywhere = "kind = 'speaker' AND speaker.name = ?"
  if (place.documentId === null) return [everywhere, [place.speaker]]
  return [`${everywhere} AND (document_key IS NULL OR document.id = ?)`, [place.speaker, place.documentId]]
}

/** A member with keys in the place of names. */
export interface NewMember {
  readonly id: CaseMemberId
  readonly caseKey: number
  readonly kind: MemberPlace['kind']
  readonly documentKey: number | null
  readonly speakerKey: number | null
  readonly anchor: Anchor | null
}

/** Adds a member; false when the case has just that already. */
export function insertMember(db: WriteDb, member: NewMember, now: string): boolean {
  const { id, caseKey, kind, documentKey, speakerKey, anchor } = member
  const known = db.get(
    `SELECT 1 FROM case_member WHERE case_key = ? AND kind = ? AND document_key IS ? AND speaker_key IS ?
       AND span_from IS ? AND span_to IS ? AND detached = 0`,
    ...[caseKey, kind, documentKey, speakerKey, anchor?.span.from ?? null, anchor?.span.to ?? null],
  )
  if (known !== undefined) return false
  db.run(
    `INSERT INTO case_member (id, case_key, kind, document_key, speaker_key, span_from, span_to, quotation, prefix,
       suffix, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, caseKey, kind, documentKey, speakerKey],
    ...[anchor?.span.from ?? null, anchor?.span.to ?? null],
    ...[anchor?.quotation ?? null, anchor?.prefix ?? null, anchor?.suffix ?? null],
    now,
  )
  return true
}

/** Refuses: not-found. */
export function readMember(db: ReadDb, id: CaseMemberId): CaseMember {
  const row = db.get<MemberRow>(`${selectMembers} WHERE case_member.id = ?`, id)
  if (row === undefined) throw new Refusal('not-found', `No member ${id}`)
  return toMember(row)
}

export function deleteMember(db: WriteDb, id: CaseMemberId): void {
  db.run('DELETE FROM case_member WHERE id = ?', id)
}

/** What belongs to a case, or what of a document belongs to any; and speakers of whom nothing is kept then. */
export function deleteMembersOf(db: WriteDb, of: 'case' | 'document', key: number): void {
  db.run(`DELETE FROM case_member WHERE ${of}_key = ?`, key)
  dropIdleSpeakers(db)
}

function toMember({ id, caseId, kind, documentId, speaker, ...row }: MemberRow): CaseMember {
  if (kind === 'speaker') return { id, caseId, kind, speaker: speaker ?? '', documentId }
  if (documentId === null) throw new Refusal('project-damaged', `Member ${id} is of no document`)
  if (kind === 'document') return { id, caseId, kind, documentId }
  const span = { from: row.span_from ?? 0, to: row.span_to ?? 0 }
  return { id, caseId, kind, documentId, span, quotation: row.quotation ?? '', detached: row.detached === 1 }
}
