import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Progress } from '../../../ipc/port.ts'
import { client } from '../../state/connection.ts'
import { keys } from '../../state/query-client.ts'
import { asked, type FileChoice } from './import-store.ts'

/** What a file would bring as it is chosen; the last answer stays while the next is on its way. */
export function usePreview(choice: FileChoice) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const found = useQuery({
    // What the project has of attributes, cases and speakers changes the answer.
    queryKey: [...keys.attributes, 'file', choice],
    queryFn: ({ signal }) =>
      client.attributeFiles.preview(asked(choice), { signal, onProgress: setProgress }),
    gcTime: 0,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
  return { ...found, progress }
}
