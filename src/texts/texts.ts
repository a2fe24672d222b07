import { de } from './de.ts'
import { en } from './en.ts'
import type { Texts } from './text-keys.ts'

/** German for every `de…` locale, English for all others (design 3, errors). */
export function textsFor(locale: string | undefined): Texts {
  return /^\s*de(?![a-z])/i.test(locale ?? '') ? de : en
}

const maxLanguages = 20

/**
 * The first language of an `Accept-Language` header that we have texts in, by its quality values;
 * English when there is none.
 */
export function textsForAcceptLanguage(header: string | undefined): Texts {
  const wanted = (header ?? '')
    .split(',', maxLanguages)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((each) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(each)?.[1]).at(0)
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => quality > 0 && /^(?:de|en)(?![a-z])/.test(tag))
    .sort((a, b) => b.quality - a.quality)
  return textsFor(wanted[0]?.tag)
}
