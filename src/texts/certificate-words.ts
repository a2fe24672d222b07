/** What a certificate of acceptance says, in one language. */
export type CertificateWords = {
  readonly locale: string
  /** Days are those of UTC. */
  readonly dateFormat: Intl.DateTimeFormatOptions
  readonly dateAndTime: (day: string, time: string) => string
  readonly title: string
  readonly subtitle: string
  readonly kinds: Readonly<Record<'acceptance' | 'attestation' | 'correction', string>>
  readonly methods: Readonly<Record<'direct' | 'declared' | 'signed', string>>
  readonly imported: string
  readonly strengths: Readonly<
    Record<
      'signed-document' | 'system-record' | 'screenshot' | 'declared-by-partner' | 'unknown',
      string
    >
  >
  readonly earliestPossible: string
  readonly labels: Readonly<
    Record<
      | 'what'
      | 'how'
      | 'known'
      | 'customer'
      | 'partner'
      | 'contact'
      | 'accepted'
      | 'recorded'
      | 'agreement'
      | 'text'
      | 'entry'
      | 'log'
      | 'place'
      | 'root',
      string
    >
  >
  readonly version: (version: string, locale: string) => string
  readonly erased: string
  readonly place: (index: number, size: number) => string
  readonly meaningTitle: string
  /** What it shows, and what it does not. */
  readonly meaning: readonly string[]
  readonly checkTitle: string
  readonly check: readonly string[]
  readonly qr: (url: string) => string
  readonly filesTitle: string
  readonly files: Readonly<Record<'receipt' | 'text', string>>
  /** After a value in a script that the page has no letters for. */
  readonly notShowable: string
}

const en: CertificateWords = {
  locale: 'en-US',
  dateFormat: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
  dateAndTime: (day, time) => `${day}, ${time} UTC`,
  title: 'Certificate of acceptance',
  subtitle:
    'A rendering of one entry of the evidence log. The evidence is the receipt attached to it.',
  kinds: {
    acceptance: 'Acceptance by the customer',
    attestation: 'Statement of a partner that the customer has accepted',
    correction: 'Corrected statement of a partner that the customer has accepted',
  },
  methods: {
    direct: 'The customer accepted by itself.',
    declared:
      'The partner stated it. The text named here is the one in effect for the customer on that date; nobody claims that it was shown.',
    signed: 'The person named read exactly this text on a page of its own and accepted it.',
  },
  imported: 'Made before or elsewhere and imported by the operator; what stands behind it:',
  strengths: {
    'signed-document': 'a document that the customer signed',
    'system-record': 'the record of another system',
    screenshot: 'a screenshot',
    'declared-by-partner': 'a statement of the partner',
    unknown: 'nothing that is known',
  },
  earliestPossible:
    'The day is not known: this is the first one on which the version could be accepted.',
  labels: {
    what: 'What',
    how: 'How',
    known: 'Imported',
    customer: 'Customer',
    partner: 'Partner',
    contact: 'Who accepted',
    accepted: 'Accepted on',
    recorded: 'Recorded at',
    agreement: 'Agreement',
    text: 'SHA-256 of the text',
    entry: 'Entry',
    log: 'Log',
    place: 'Place in the log',
    root: 'Root of the log',
  },
  version: (version, locale) => `version ${version}, ${locale}`,
  erased: 'Personal data erased',
  place: (index, size) => `index ${index} in a log of ${size} entries`,
  meaningTitle: 'What this shows',
  meaning: [
    'That this entry was recorded, with exactly this content, and that the log cannot take it back or change it unnoticed.',
    'It does not show that whoever recorded it told the truth, nor whether the acceptance was withdrawn or corrected later.',
  ],
  checkTitle: 'How to check it',
  check: [
    'Save the attached file that ends in .receipt.json and open it on the page that the code leads to, or give it to the command countersign verify. Both work without a network connection and trust nobody but the keys that you choose.',
    'This page itself proves nothing: whoever made it could have written anything.',
  ],
  qr: (url) => `QR code with the address ${url}`,
  filesTitle: 'Attached files',
  files: { receipt: 'the receipt, which is the evidence', text: 'the text, byte for byte' },
  notShowable: 'in letters that this page cannot show; see the receipt',
}

const de: CertificateWords = {
  locale: 'de-DE',
  dateFormat: { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' },
  dateAndTime: (day, time) => `${day}, ${time} Uhr (UTC)`,
  title: 'Zustimmungsurkunde',
  subtitle: 'Darstellung eines Eintrags im Protokoll. Was zählt, ist der angehängte Beleg.',
  kinds: {
    acceptance: 'Zustimmung des Kunden',
    attestation: 'Bestätigung der Zustimmung durch einen Partner',
    correction: 'Berichtigte Bestätigung der Zustimmung durch einen Partner',
  },
  methods: {
    direct: 'Der Kunde hat selbst zugestimmt.',
    declared:
      'Der Partner hat sie im Namen des Kunden bestätigt. Der genannte Text ist der an diesem Tag für den Kunden geltende; dass er vorgelegt wurde, behauptet niemand.',
    signed:
      'Die genannte Person hat genau diesen Text auf einer eigenen Seite gelesen und ihm zugestimmt.',
  },
  imported: 'Früher oder anderswo erteilt und vom Betreiber übernommen; zugrunde liegt:',
  strengths: {
    'signed-document': 'ein vom Kunden unterzeichnetes Dokument',
    'system-record': 'der Datensatz eines anderen Systems',
    screenshot: 'ein Bildschirmfoto',
    'declared-by-partner': 'eine Angabe des Partners',
    unknown: 'nichts Bekanntes',
  },
  earliestPossible:
    'Der Tag ist nicht bekannt: Dies ist der erste, an dem dieser Fassung zugestimmt werden konnte.',
  labels: {
    what: 'Was',
    how: 'Wie',
    known: 'Übernommen',
    customer: 'Kunde',
    partner: 'Partner',
    contact: 'Person, die zugestimmt hat',
    accepted: 'Datum der Vertragsannahme',
    recorded: 'Aufgezeichnet am',
    agreement: 'Kundenvereinbarung',
    text: 'SHA-256 des Vereinbarungstexts',
    entry: 'Eintrag',
    log: 'Protokoll',
    place: 'Stelle im Protokoll',
    root: 'Wurzel des Protokolls',
  },
  version: (version, locale) => `Fassung ${version}, ${locale}`,
  erased: 'Personenbezogene Daten gelöscht',
  place: (index, size) => `Index ${index} in einem Protokoll mit ${size} Einträgen`,
  meaningTitle: 'Was damit gezeigt ist',
  meaning: [
    'Dass dieser Eintrag mit genau diesem Inhalt aufgezeichnet wurde und dass das Protokoll ihn nicht unbemerkt zurücknehmen oder ändern kann.',
    'Nicht gezeigt ist, dass die Aufzeichnung der Wahrheit entspricht, und auch nicht, ob die Zustimmung später widerrufen oder berichtigt wurde.',
  ],
  checkTitle: 'Wie es sich prüfen lässt',
  check: [
    'Speichern Sie die angehängte Datei, die auf .receipt.json endet, und öffnen Sie sie auf der Seite, zu der der Code führt, oder geben Sie sie dem Befehl countersign verify. Beide arbeiten ohne Netzverbindung und vertrauen nur den Schlüsseln, die Sie wählen.',
    'Diese Seite selbst beweist nichts: Wer sie erstellt hat, könnte alles geschrieben haben.',
  ],
  qr: (url) => `QR-Code mit der Adresse ${url}`,
  filesTitle: 'Angehängte Dateien',
  files: { receipt: 'der Beleg, auf den es ankommt', text: 'der Text, Byte für Byte' },
  notShowable: 'in Schriftzeichen, die diese Seite nicht darstellen kann; siehe Beleg',
}

export const certificateWords: Readonly<Record<'en' | 'de', CertificateWords>> = { en, de }
