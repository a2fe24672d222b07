export const words = {
  rows: '{count, plural, one {# entry} other {# entries}}',
  loadedSoFar: '{count, plural, one {# entry} other {# entries}} loaded, more as you scroll',
} as const
