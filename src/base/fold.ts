/**
 * The sort and search key of a name: accents and letter case folded in JavaScript, so that both
 * database engines, which compare bytes, sort and find names alike (design 3, queries).
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\s+/g, ' ')
    .trim()
}

/** E-mail addresses compare without letter case and outer white space (wire contract 13.7). */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase()
}
