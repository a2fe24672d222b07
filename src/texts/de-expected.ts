const phrases: ReadonlyMap<string, string> = new Map([
  ['string', 'Text'],
  ['object', 'ein Objekt'],
  ['array', 'eine Liste'],
  ['number', 'eine Zahl'],
  ['whole number', 'eine ganze Zahl'],
  ['a whole number', 'eine ganze Zahl'],
  ['a text', 'Text'],
  ['a list', 'eine Liste'],
  ['an object', 'ein Objekt'],
  ['true or false', 'true oder false'],
  ['two upper-case letters', 'zwei Großbuchstaben'],
  ['each country once', 'jedes Land einmal'],
  ['Unicode text', 'Unicode-Text'],
  ['text without control characters', 'Text ohne Steuerzeichen'],
  ['64 hexadecimal digits', '64 hexadezimale Ziffern'],
  ['an existing day, YYYY-MM-DD', 'ein Tag, den es gibt, JJJJ-MM-TT'],
  ['an e-mail address', 'eine E-Mail-Adresse'],
  ['a provider, for a reseller', 'ein indirekter Anbieter, bei einem indirekten Handelspartner'],
  ['only for a reseller', 'nur bei einem indirekten Handelspartner'],
  ['ids of providers', 'IDs indirekter Anbieter'],
  ['the id of a partner', 'die ID eines Partners'],
  ['policy, requirement or cutOff', 'policy, requirement oder cutOff'],
  ['email, or acceptanceIds', 'email oder acceptanceIds'],
  ['one condition per field', 'eine Bedingung je Feld'],
  ['the rank of a published version', 'der Rang einer veröffentlichten Fassung'],
  [
    'your own tenant, or that of one of your resellers',
    'Ihr eigener Mandant oder der eines Ihrer Handelspartner',
  ],
])

const patterns: readonly (readonly [RegExp, string])[] = [
  [/^a whole number from (\d+) to (\d+)$/, 'eine ganze Zahl von $1 bis $2'],
  [/^(\d+) to (\d+) digits$/, '$1 bis $2 Ziffern'],
  [/^(\d+) to (\d+) characters on one line$/, '$1 bis $2 Zeichen in einer Zeile'],
  [/^(\S+) or later$/, '$1 oder später'],
  [/^no earlier than (\S+)$/, 'nicht früher als $1'],
  [/^(.*)\bsuch as (\S+)$/, '$1zum Beispiel $2'],
]

/** What is wanted of a field, in German; values and names of the contract stay as they are. */
export function expectedInGerman(expected: string): string {
  const phrase = phrases.get(expected)
  if (phrase !== undefined) return phrase
  const [pattern, german] = patterns.find(([each]) => each.test(expected)) ?? []
  return pattern === undefined || german === undefined
    ? expected
    : expected.replace(pattern, german)
}
