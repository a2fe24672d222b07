import { useMemo } from 'react'
import { type Language, localeOf, useLanguage } from '../words/language.ts'

export type Format = ReturnType<typeof formatFor>

/** Dates, numbers and names in the reader's manner. Instants come as the wire has them: ISO text. */
export function useFormat(): Format {
  const language = useLanguage()
  return useMemo(() => formatFor(language), [language])
}

const dayMs = 86_400_000

export function formatFor(language: Language) {
  const locale = localeOf(language)
  // Business days begin at UTC midnight (design 2.1): a date must not slip by the reader's own zone.
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const longDate = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const either = new Intl.ListFormat(locale, { type: 'disjunction' })
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  const tongues = new Intl.DisplayNames(locale, { type: 'language' })
  const order = new Intl.Collator(locale, { numeric: true })
  return {
    locale,
    date: (instant: string) => date.format(new Date(instant)),
    longDate: (instant: string) => longDate.format(new Date(instant)),
    dateTime(instant: string) {
      const text = dateTime.format(new Date(instant))
      return language === 'de' ? `${text} Uhr` : text
    },
    /** "tomorrow", "in 12 days", "3 days ago", by whole days. */
    days(instant: string, now = Date.now()) {
      const days = Math.floor(Date.parse(instant) / dayMs) - Math.floor(now / dayMs)
      return relative.format(days, 'day')
    },
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
    list: (items: Iterable<string>) => list.format(items),
    either: (items: Iterable<string>) => either.format(items),
    country: (code: string) => nameOf(regions, code),
    languageName: (tag: string) => nameOf(tongues, tag),
    compare: (a: string, b: string) => order.compare(a, b),
  }
}

/** A code that no list knows stands for itself. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
