/** TypeScript types of the records, inferred from the schema and made deeply read-only. */
import type { z } from 'zod'
import type * as schema from './schema.ts'

type Deep<T> = T extends (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T
type Of<T extends z.ZodType> = Deep<z.infer<T>>

export type Span = Of<typeof schema.Span>
export type TextSpan = Of<typeof schema.TextSpan>
export type Article = Of<typeof schema.Article>
export type TimexType = Of<typeof schema.TimexType>
export type TimexAnchor = Of<typeof schema.TimexAnchor>
export type Timex = Of<typeof schema.Timex>
export type EntityType = Of<typeof schema.EntityType>
export type Entity = Of<typeof schema.Entity>
export type Mention = Of<typeof schema.Mention>
export type CueSense = Of<typeof schema.CueSense>
export type ChannelKind = Of<typeof schema.ChannelKind>
export type Channel = Of<typeof schema.Channel>
export type ChainLink = Of<typeof schema.ChainLink>
export type Quote = Of<typeof schema.Quote>
export type Attribution = Of<typeof schema.Attribution>
export type EventType = Of<typeof schema.EventType>
export type EventStatus = Of<typeof schema.EventStatus>
export type QuadCategory = Of<typeof schema.QuadCategory>
export type Event = Of<typeof schema.Event>
export type Reading = Of<typeof schema.Reading>
