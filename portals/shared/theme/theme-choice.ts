import { useEffect, useSyncExternalStore } from 'react'
import { type KeptChoice, keptChoice } from '../app/kept-choice.ts'

export type Brightness = 'light' | 'dark'

/** Undefined follows the system. */
export const themeChoice: KeptChoice<Brightness> = keptChoice('countersign.theme', [
  'light',
  'dark',
])

const prefersDark = matchMedia('(prefers-color-scheme: dark)')

function followSystem(listener: () => void): () => void {
  prefersDark.addEventListener('change', listener)
  return () => prefersDark.removeEventListener('change', listener)
}

export function useThemeChoice(): Brightness | undefined {
  return useSyncExternalStore(themeChoice.subscribe, themeChoice.get)
}

/** What is shown: the reader's choice, else the system's; the document's own parts follow. */
export function useBrightness(): Brightness {
  const isDark = useSyncExternalStore(followSystem, () => prefersDark.matches)
  const chosen = useThemeChoice()
  const brightness = chosen ?? (isDark ? 'dark' : 'light')
  useEffect(() => {
    document.documentElement.dataset.theme = brightness
  }, [brightness])
  return brightness
}
