import type { DocumentChoice, SpeakerProposal } from '../../../ipc/imports.ts'

/** A speaker as people confirmed it: a name and the labels that stand for it. */
export type SpeakerChoice = NonNullable<DocumentChoice['speakers']>[number]

/** The speakers as they are now, one for each that was found: equal names are made one only when they come in. */
export function chosenSpeakers(
  found: readonly SpeakerProposal[],
  chosen: readonly SpeakerChoice[] | null,
): SpeakerChoice[] {
  return [...(chosen ?? found.filter(({ certain }) => certain).map(asFound))]
}

function asFound({ name, labels }: SpeakerProposal): SpeakerChoice {
  return { name, labels: [...labels] }
}

/** With a speaker taken up or given up, in the order in which they were found. */
export function toggledSpeaker(
  found: readonly SpeakerProposal[],
  now: readonly SpeakerChoice[],
  speaker: SpeakerProposal,
): SpeakerChoice[] {
  return found.flatMap(other => {
    const known = now.find(choice => isSame(choice, other))
    if (other !== speaker) return known ?? []
    return known === undefined ? asFound(other) : []
  })
}

export function renamedSpeaker(
  now: readonly SpeakerChoice[],
  speaker: SpeakerProposal,
  name: string,
): SpeakerChoice[] {
  return now.map(choice => (isSame(choice, speaker) ? { ...choice, name } : choice))
}

/** Speakers of one name as one, and an emptied name as it was found: what is asked of the host. */
export function joinedSpeakers(
  found: readonly SpeakerProposal[],
  chosen: readonly SpeakerChoice[],
): SpeakerChoice[] {
  const joined = new Map<string, string[]>()
  for (const choice of chosen) {
    const proposed = found.find(speaker => isSame(choice, speaker))?.name
    const name = choice.name.trim() || proposed || choice.labels[0] || ''
    joined.set(name, [...(joined.get(name) ?? []), ...choice.labels])
  }
  return [...joined].map(([name, labels]) => ({ name, labels }))
}

function isSame(choice: SpeakerChoice, speaker: SpeakerProposal): boolean {
  return choice.labels.includes(speaker.labels[0] ?? '')
}
