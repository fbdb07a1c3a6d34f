import type { CodingId, MemoId } from '../../core/id.ts'
import type { TextSpan } from '../../core/text/index.ts'

/** What the text asks for when people act on it by pointer or keys. The editor itself never asks the host. */
export interface CodingRequests {
  /** The ends of a coding were moved. */
  readonly resize: (id: CodingId, span: TextSpan) => void
  readonly openMemo: (id: MemoId) => void
  /** The margin was drawn to another width, in pixels of its names. */
  readonly setMarginWidth: (width: number) => void
}

let answering: CodingRequests | null = null

/** Says who answers. Returns a function that ends it. */
export function answerCodingRequests(requests: CodingRequests): () => void {
  answering = requests
  return () => {
    if (answering === requests) answering = null
  }
}

export function codingRequests(): CodingRequests | null {
  return answering
}
