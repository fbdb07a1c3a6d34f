/** What a part of the project can be made of: the larger things first. */
export const partKinds = [
  'group',
  'set',
  'case',
  'code',
  'speaker',
  'query',
  'document',
  'coder',
  'outside',
] as const
export type PartKind = (typeof partKinds)[number]

/** Something of the project that a part of it can be made of. A speaker's id is the name. */
export interface ProjectPart {
  readonly kind: PartKind
  readonly id: string
}

export function isSamePart(one: ProjectPart, other: ProjectPart): boolean {
  return one.kind === other.kind && one.id === other.id
}
