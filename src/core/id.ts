/** An identifier is a random UUID in lower case; it never changes, also across rename, export and merge. */
type Id<Kind extends string> = string & { readonly __kind: Kind }

export type ProjectId = Id<'project'>
export type DocumentId = Id<'document'>
export type DocumentGroupId = Id<'document group'>
export type DocumentSetId = Id<'document set'>
export type CodeId = Id<'code'>
export type CodeSetId = Id<'code set'>
export type CodingId = Id<'coding'>
export type MemoId = Id<'memo'>
export type BookmarkId = Id<'bookmark'>
export type SavedSearchId = Id<'saved search'>
export type SavedQueryId = Id<'saved query'>
export type RecipeId = Id<'recipe'>
export type CoderId = Id<'coder'>
export type CaseId = Id<'case'>
export type CaseMemberId = Id<'case member'>
export type AttributeId = Id<'attribute'>
export type ActId = Id<'act'>

/** The name that turns of a text give whoever speaks: the same in all texts. */
export type SpeakerName = string & { readonly __kind: 'speaker name' }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a lower-case hyphenated UUID of any version. */
export function isUuid(value: string): boolean {
  return uuid.test(value)
}
