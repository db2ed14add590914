/** Bodies of the API, as types only: the validators stay on the server. */
import type { api } from '@isnad/core/record'

export type EntityRef = api.EntityRef
export type ReportRow = api.ReportRow
export type ReportView = api.ReportView
export type FacetValue = api.FacetValue
export type Facets = api.Facets
export type Words = api.Words
export type EventRow = api.EventRow
export type EventPage = api.EventPage
export type QuoteRow = api.QuoteRow
export type QuotePage = api.QuotePage
export type EntityRow = api.EntityRow
export type EntityView = api.EntityView
export type Week = api.Week
export type EventWeeks = api.EventWeeks
export type QuoteMonths = api.QuoteMonths
export type StateList = api.StateList
export type StateView = api.StateView
export type PairView = api.PairView
export type PlaceList = api.PlaceList
export type Network = api.Network
export type SearchResult = api.SearchResult
export type IngestState = api.IngestState
export type IngestMessage = api.IngestMessage
export type FailureCode = api.Problem['code'] | 'offline'
