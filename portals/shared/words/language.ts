import { useSyncExternalStore } from 'react'
import { type KeptChoice, keptChoice } from '../app/kept-choice.ts'

export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

export const languageChoice: KeptChoice<Language> = keptChoice('countersign.language', languages)

/** The reader's choice, else the first of the browser's languages that we speak, else English. */
export function currentLanguage(): Language {
  return languageChoice.get() ?? browserLanguage()
}

function browserLanguage(): Language {
  const spoken = navigator.languages.map((each) => each.slice(0, 2).toLowerCase())
  return languages.find((language) => language === spoken.find(isOurs)) ?? 'en'
}

function isOurs(language: string): boolean {
  return languages.some((each) => each === language)
}

export function useLanguage(): Language {
  return useSyncExternalStore(languageChoice.subscribe, currentLanguage)
}

/** The tag for `Intl` and `X-Locale`: the reader's own region where the browser names one. */
export function localeOf(language: Language): string {
  const own = navigator.languages.find((each) => each.toLowerCase().startsWith(`${language}-`))
  return own ?? (language === 'de' ? 'de-DE' : 'en-US')
}
