/** Programs of which it is known what they do with such a file; `all` where none can do otherwise. */
export type Tool = 'ATLAS.ti' | 'MAXQDA' | 'NVivo' | 'QualCoder' | 'all'

/** What a finding means: whole file refused, something lost or shifted on the way in, or only untidy. */
export type Severity = 'refused' | 'damaged' | 'untidy'

export interface FindingKind {
  /** Programs that read nothing of a file with it. */
  readonly refuses?: readonly Tool[]
  /** Programs that lose or change something because of it. */
  readonly damages?: readonly Tool[]
  /** True for what a repair leaves as it is: it is allowed, or what is missing cannot be made up. */
  readonly stays?: true
}

/** A strict reader of the schema. */
const invalid = { refuses: ['ATLAS.ti'] } as const

/**
 * All that can be wrong with a file of the standard, and what programs do with it, as far as known (reference `refi-qda`,
 * sections 2, 4 and 5). A closed list: each has one rule in `rules/` and words in `doctor.json`.
 */
export const findingKinds = {
  // the package
  'folder-name': { refuses: ['ATLAS.ti'] },
  'project-file-name': {},
  'stray-files': {},
  'file-unused': { stays: true },
  // the XML
  'xml-encoding': {},
  'xml-mark': {},
  'not-valid': invalid,
  namespace: invalid,
  // shape
  'member-attribute': invalid,
  'unknown-element': invalid,
  'unknown-attribute': invalid,
  'empty-attribute': invalid,
  'empty-container': invalid,
  'guid-form': invalid,
  'date-form': invalid,
  'color-form': invalid,
  'boolean-form': invalid,
  'choice-form': invalid,
  'number-form': { refuses: ['ATLAS.ti'], damages: ['MAXQDA'] },
  'value-form': invalid,
  'place-missing': invalid,
  'attribute-missing': invalid,
  'element-repeated': invalid,
  'coding-without-code': invalid,
  'element-order': invalid,
  // identifiers
  'guid-spelling': {},
  'pdf-twin': {},
  'guid-twice': { refuses: ['ATLAS.ti'] },
  'dangling-reference': { damages: ['QualCoder'] },
  // files and texts
  'path-form': { refuses: ['QualCoder'], damages: ['NVivo'] },
  'rich-text-form': { refuses: ['ATLAS.ti'] },
  'inline-text': { refuses: ['QualCoder'] },
  'text-twice': {},
  'text-from-document': { refuses: ['QualCoder'] },
  'file-missing': { damages: ['all'], stays: true },
  'file-outside': { damages: ['all'], stays: true },
  'text-encoding': { damages: ['all'] },
  'text-mark': {},
  // positions
  'selection-reversed': { damages: ['all'] },
  'selection-outside': { refuses: ['ATLAS.ti'] },
  'selection-splits-character': { damages: ['all'] },
  'selection-empty': {},
  'sync-point': { refuses: ['ATLAS.ti'] },
  'line-ends': { damages: ['ATLAS.ti', 'MAXQDA'] },
  'positions-unit': { damages: ['QualCoder'] },
  'beyond-bmp': { damages: ['NVivo'], stays: true },
  'corners-order': {},
  'times-order': {},
  // names and makers
  'code-name-twice': { damages: ['QualCoder'] },
  'note-name-twice': { refuses: ['QualCoder'] },
  'name-twice': {},
  'source-name': { refuses: ['QualCoder'] },
  'source-name-path': { damages: ['QualCoder'] },
  'media-extension': { damages: ['QualCoder'] },
  'origin-missing': { refuses: ['QualCoder'] },
  'date-missing': { refuses: ['QualCoder'] },
  'coder-missing': { refuses: ['QualCoder'] },
  // allowed, and lost all the same
  'note-reference': { damages: ['ATLAS.ti'], stays: true },
  'coding-in-transcript': { damages: ['ATLAS.ti'], stays: true },
  'graph-part': { damages: ['ATLAS.ti'], stays: true },
} as const satisfies Readonly<Record<string, FindingKind>>
export type FindingId = keyof typeof findingKinds

export function isFindingId(name: string): name is FindingId {
  return Object.hasOwn(findingKinds, name)
}

/** Where something was found. */
export interface FindingPlace {
  /** Of the XML, from 1; null for what is a file of the package. */
  readonly line: number | null
  /** The element, or the file. */
  readonly name: string
}

/** One kind of thing that is wrong, with the first places. */
export interface Finding {
  readonly finding: FindingId
  readonly severity: Severity
  readonly refuses: readonly Tool[]
  readonly damages: readonly Tool[]
  readonly count: number
  readonly places: readonly FindingPlace[]
  /** False for what a repair leaves as it is. */
  readonly mends: boolean
}

const PLACES = 5

/** Collects what is found, kind by kind. */
export class Findings {
  readonly #found = new Map<FindingId, { count: number; readonly places: FindingPlace[] }>()

  note(finding: FindingId, place: FindingPlace): void {
    const known = this.#found.get(finding) ?? { count: 0, places: [] }
    known.count += 1
    if (known.places.length < PLACES) known.places.push(place)
    this.#found.set(finding, known)
  }

  /** The worst first; among equals in the order of the closed list. */
  list(): readonly Finding[] {
    const order: readonly Severity[] = ['refused', 'damaged', 'untidy']
    return Object.keys(findingKinds)
      .flatMap(id => {
        const found = isFindingId(id) ? this.#found.get(id) : undefined
        return found === undefined || !isFindingId(id) ? [] : [findingOf(id, found)]
      })
      .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  }
}

function findingOf(
  finding: FindingId,
  found: { readonly count: number; readonly places: readonly FindingPlace[] },
): Finding {
  const { refuses = [], damages = [], stays }: FindingKind = findingKinds[finding]
  const severity = refuses.length > 0 ? 'refused' : damages.length > 0 ? 'damaged' : 'untidy'
  return { finding, severity, refuses, damages, ...found, mends: stays !== true }
}
