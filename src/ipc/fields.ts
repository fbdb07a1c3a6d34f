import { z } from 'zod'
import { isUuid } from '../core/id.ts'
import type { TextSpan } from '../core/text/index.ts'
import { attributeTypes } from './constants.ts'

/** An identifier field, branded as the kind of thing it names. */
export function id<Id extends string>(): z.ZodType<Id, Id> {
  return z.custom<Id>(value => typeof value === 'string' && isUuid(value), 'not an identifier')
}

/** Text as people type it: half a surrogate pair cannot be stored and is refused. */
export const text = z.string().refine(value => value.isWellFormed(), 'half a character')

/** An absolute path of this machine. */
export const path = text.min(1)

/** Where a span starts and ends, in UTF-16 code units. */
export const span: z.ZodType<TextSpan, TextSpan> = z.object({ from: z.int().min(0), to: z.int().min(0) })

/** `#rrggbb`; stored in lower case. */
export const color = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'not a colour')
  .transform(value => value.toLowerCase())

export const attributeType = z.enum(attributeTypes)

/** Bytes as the window made them. */
export const bytes: z.ZodType<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> = z.instanceof(
  Uint8Array<ArrayBuffer>,
)

/** The input of an operation that takes none. */
export const nothing = z.object({})
