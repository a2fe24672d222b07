import { type I18n, setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { currentLanguage, type Language, localeOf } from './language.ts'

/** The words of one feature, in ICU message format, in every language; one of them is loaded. */
export type Words<Key extends string> = {
  load(language: Language): Promise<Loaded<Key>>
}
export type Loaded<Key extends string> = { readonly i18n: I18n; readonly keys?: Key }

const declared: Words<string>[] = []

/** Loads a language for everything on the page, so that switching to it shows no gap. */
export async function loadLanguage(language: Language): Promise<void> {
  await Promise.all(declared.map((words) => words.load(language)))
}

type Messages<Key extends string> = { readonly words: Readonly<Record<Key, string>> }

/**
 * Declares a feature's words: `defineWords({ en: () => import('./words.en.ts'), de: … })`. Those of
 * the reader's language begin to load at once.
 */
export function defineWords<Key extends string>(
  files: Readonly<Record<Language, () => Promise<Messages<Key>>>>,
): Words<Key> {
  const loads = new Map<Language, Promise<Loaded<Key>>>()
  const words: Words<Key> = {
    load(language) {
      const known = loads.get(language)
      if (known !== undefined) return known
      const loading = files[language]().then((file) => ({ i18n: speak(language, file.words) }))
      loads.set(language, loading)
      loading.then(
        // NOTE: React's `use` reads these two, and then draws words that are there without a gap.
        (value) => Object.assign(loading, { status: 'fulfilled', value }),
        // Asked again, it is tried again; who waits for it is told.
        () => loads.delete(language),
      )
      return loading
    },
  }
  declared.push(words)
  void words.load(currentLanguage()).catch(() => undefined)
  return words
}

function speak(language: Language, messages: Readonly<Record<string, string>>): I18n {
  const i18n = setupI18n({
    locale: language,
    locales: localeOf(language),
    messages: { [language]: messages },
  })
  i18n.setMessagesCompiler(compileMessage)
  return i18n
}
