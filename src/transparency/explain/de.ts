import { formatInstant } from './format-instant.ts'
import type { VerifierWords } from './verifier-words.ts'

const instant = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'UTC',
})

export const de: VerifierWords = {
  language: 'de',
  headings: {
    proved: 'Was bewiesen ist',
    holdsIfKeysAreRight: 'Was gilt, wenn die Schlüssel in der Datei die richtigen sind',
    notProved: 'Was nicht bewiesen ist',
    content: 'Was der Eintrag sagt',
  },
  verdicts: {
    'policy-met': {
      title: 'Bewiesen',
      summary: 'Der Beleg ist echt, und alles, was Ihre Richtlinie verlangt, ist vorhanden.',
    },
    'policy-not-met': {
      title: 'Echt, aber Ihre Richtlinie verlangt mehr',
      summary: 'Der Beleg ist echt. Ihre Richtlinie ist nicht erfüllt; der Grund steht darunter.',
    },
    unconfirmed: {
      title: 'Nicht bestätigt: keine Schlüssel, denen Sie vertrauen',
      summary:
        'Die Datei stimmt mit sich selbst überein. Das beweist noch nichts: Wer einen Beleg fälscht, kann passende Schlüssel beilegen. Holen Sie die Schlüssel bei jemandem, dem Sie vertrauen, und prüfen Sie noch einmal.',
    },
    invalid: {
      title: 'Ungültig',
      summary: 'Diese Datei beweist nichts. Verlassen Sie sich auf nichts, was darin steht.',
    },
  },
  faults: {
    'not-a-receipt':
      'Die Datei ist weder ein Beleg noch ein .tlog-proof, der seinen Eintrag enthält.',
    'entry-encoding': 'Der Eintrag ist nicht in strengem Base64 geschrieben.',
    'entry-malformed': 'Der Eintrag hat nicht die Form eines Eintrags.',
    'proof-malformed': 'Der Beweis hat nicht die Form eines Beweises.',
    'proof-of-another-entry': 'Der Beweis gehört zu einem anderen Eintrag.',
    'checkpoint-malformed': 'Der Prüfpunkt hat nicht die Form eines Prüfpunkts.',
    'signature-forged':
      'Eine Unterschrift unter einem bekannten Namen stammt nicht vom Schlüssel dieses Namens.',
    'log-not-trusted':
      'Keiner der Schlüssel, denen Sie vertrauen, hat den Prüfpunkt für sein Protokoll unterschrieben.',
    'entry-of-another-log': 'Der Eintrag gehört zu einem anderen Protokoll als der Prüfpunkt.',
    'not-included':
      'Der Eintrag steht nicht in dem Baum, den der Prüfpunkt unterschreibt: Er wurde verändert.',
    'disclosure-malformed': 'Ein offengelegtes Feld hat nicht die richtige Form.',
    'disclosure-not-in-entry':
      'Ein offengelegtes Feld gehört nicht zum Eintrag: Es wurde verändert.',
    'disclosure-twice': 'Ein Feld ist zweimal offengelegt.',
    'disclosure-hides-a-field': 'Ein offengelegtes Feld heißt wie eines, das offen dasteht.',
    'document-encoding': 'Eine beigefügte Datei ist nicht in strengem Base64 geschrieben.',
    'document-altered':
      'Eine beigefügte Datei ist nicht, was auf ihr Etikett geschrieben ist: Sie wurde verändert.',
    'document-not-cited': 'Der Eintrag nennt eine beigefügte Datei nicht.',
    'document-twice': 'Eine Datei ist zweimal beigefügt.',
    'timestamp-malformed': 'Ein Zeitstempel ist nicht in strengem Base64 geschrieben.',
    'timestamp-of-something-else': 'Ein Zeitstempel gehört nicht zu diesem Prüfpunkt.',
    'prior-malformed': 'Der ältere Prüfpunkt hat nicht die Form eines Prüfpunkts.',
    'prior-signature-forged': 'Eine Unterschrift des älteren Prüfpunkts ist gefälscht.',
    'prior-not-trusted':
      'Keiner der Schlüssel, denen Sie vertrauen, hat den älteren Prüfpunkt unterschrieben.',
    'prior-of-another-log': 'Der ältere Prüfpunkt gehört zu einem anderen Protokoll.',
    'prior-too-new': 'Der ältere Prüfpunkt ist nicht älter als der Eintrag.',
    'prior-inconsistent':
      'Das Protokoll setzt den älteren Prüfpunkt nicht fort: Seine Geschichte wurde verändert.',
  },
  entryProblems: {
    size: 'Er ist leer oder größer als 16 KiB.',
    'not-utf8': 'Er ist kein UTF-8.',
    'not-canonical': 'Er ist kein kanonisches JSON; zwei Leser könnten Verschiedenes lesen.',
    'not-an-object': 'Er ist kein JSON-Objekt.',
    fields: 'Ein Feld, das jeder Eintrag hat, fehlt oder ist falsch.',
  },
  unmet: {
    quorum: 'Zu wenige der Zeugen, die Ihre Richtlinie nennt, haben unterschrieben.',
    'recorded-too-early':
      'Das Protokoll will den Eintrag mehr als einen Tag vor dem Zeitpunkt aufgezeichnet haben, zu dem ein Zeuge es noch ohne ihn sah.',
    'recorded-too-late':
      'Das Protokoll will den Eintrag aufgezeichnet haben, nachdem ihn schon jemand darin gesehen hatte.',
  },
  entryTypes: {
    acceptance: 'Zustimmung durch den Kunden selbst',
    attestation: 'Bestätigung eines Partners, dass der Kunde zugestimmt hat',
    withdrawal: 'Widerruf eines früheren Eintrags',
    correction: 'Berichtigung einer früheren Bestätigung',
    contest: 'Antwort der Person, die zugestimmt haben soll',
    decline: 'Ablehnung',
    agreement_published: 'Veröffentlichung eines Vereinbarungstextes',
    party: 'Aufnahme eines Beteiligten',
    erasure: 'Löschung personenbezogener Daten',
    key: 'ein neuer Schlüssel des Protokolls',
    log_opened: 'Eröffnung des Protokolls',
    log_closed: 'Schließung des Protokolls',
  },
  unknownType: (type) => `eine Art, die dieses Programm nicht kennt (${type})`,
  disclosures: {
    customer_id: 'Kunde',
    partner_id: 'Partner',
    method: 'Art der Zustimmung',
    accepted_at: 'Datum der Vertragsannahme',
    template_id: 'Vorlage der Vereinbarung',
    attested_by: 'Bestätigt von',
    contact_first_name: 'Vorname',
    contact_last_name: 'Nachname',
    contact_email: 'E-Mail-Adresse',
    contact_phone: 'Telefonnummer',
    organization_name: 'Organisation',
    rendered_sha256: 'SHA-256 der gezeigten Seite',
    accepted_by: 'Zugestimmt hat',
    reason: 'Grund',
    attestation_request_id: 'Anforderung der Bestätigung',
  },
  clear: {
    id: 'Eintrag',
    type: 'Art',
    log: 'Protokoll',
    recorded_at: 'Aufgezeichnet',
    agreement: 'Vereinbarungstext',
    refers: 'Bezieht sich auf',
    evidence: 'Weitere Dateien',
    scan_commit: 'Suchschlüssel (Hash)',
    fields: 'Felder',
    basis: 'Grundlage',
    imported: 'Später übernommen; zugrunde liegt',
    vkey: 'Schlüssel',
    checkpoint: 'Prüfpunkt des vorigen Protokolls',
  },
  strengths: {
    'signed-document': 'ein vom Kunden unterzeichnetes Dokument',
    'system-record': 'der Datensatz eines anderen Systems',
    screenshot: 'ein Bildschirmfoto',
    'declared-by-partner': 'eine Angabe des Partners',
    unknown: 'nichts Bekanntes',
  },
  earliestPossible: 'der Tag ist nicht bekannt, es ist der erste mögliche',
  evidenceOf: (kind) => `SHA-256 einer anderswo aufbewahrten Datei: ${kind}`,
  links: {
    entry: 'Eintrag',
    tree: 'Baum des Protokolls',
    signature: 'Unterschrift des Protokolls',
    witnesses: 'Zeugen',
    time: 'Zeit',
  },
  linkStates: { holds: 'hält', open: 'nicht bewiesen', broken: 'gebrochen' },
  proved: {
    recorded: ({ type, log, number, size }) =>
      `Im Protokoll ${log} steht dieser Eintrag als Nummer ${number} von ${size}: ${type}.`,
    unaltered: (recordedAt) =>
      `Nichts darin wurde seither verändert. Nach eigener Uhr hat das Protokoll ihn am ${recordedAt} aufgezeichnet.`,
    signed: (keys) =>
      `Das Protokoll hat diesen Stand mit einem Schlüssel unterschrieben, dem Sie vertrauen: ${keys}.`,
    cosigned: (witness, at) => `Der Zeuge ${witness} hat diesen Stand am ${at} gesehen.`,
    stamped: (authority, at) => `Der Zeitstempeldienst ${authority} hat ihn am ${at} gesehen.`,
    existedBy: (at) => `Den Eintrag gab es spätestens am ${at}.`,
    notBefore: (at) => `Am ${at} stand der Eintrag noch nicht im Protokoll.`,
    disclosed: (count) =>
      count === 1
        ? '1 Feld, das im Protokoll selbst geheim ist, gehört zum Eintrag.'
        : `${count} Felder, die im Protokoll selbst geheim sind, gehören zum Eintrag.`,
    cites: ({ id, version, locale, sha256 }) =>
      `Er nennt genau einen Text: ${id}, Fassung ${version}, ${locale}, SHA-256 ${sha256}.`,
    attached: (sha256) => `Die beigefügte Datei ist genau die genannte: SHA-256 ${sha256}.`,
  },
  open: {
    truth:
      'Dass die Person wirklich zugestimmt hat und dass die Wahrheit sagt, wer es aufgezeichnet hat. Ein Protokoll bewahrt, was gesagt wurde, nicht ob es so war.',
    later:
      'Dass es noch gilt. Ein späterer Widerruf, eine Berichtigung oder ein Widerspruch ist ein eigener Eintrag und nicht in dieser Datei.',
    noWitness:
      'Dass alle dasselbe Protokoll sehen. Kein Zeuge, dem Sie vertrauen, hat diesen Stand unterschrieben; wer das Protokoll führt, könnte anderen eine andere Geschichte zeigen.',
    noTime:
      'Wann er aufgezeichnet wurde. Die einzige Uhr ist die dessen, der das Protokoll führt: Kein Zeuge und kein Zeitstempeldienst, dem Sie vertrauen, hat ihn gesehen.',
    keysAreHints:
      'Wer unterschrieben hat. Die Schlüssel lagen der Datei bei; sie sind Hinweise und verdienen kein Vertrauen.',
    noKey:
      'Wer unterschrieben hat. Der Datei liegt kein Schlüssel bei, und Sie haben keinen angegeben.',
    signers: (names) => `Namen an den Unterschriften: ${names}.`,
    hidden: (count) =>
      count === 1
        ? 'Was 1 verborgenes Feld sagt: Die Datei legt es nicht offen, oder es ist Füllung.'
        : `Was ${count} verborgene Felder sagen: Die Datei legt sie nicht offen, oder sie sind Füllung.`,
    noText: 'Was im Vereinbarungstext steht: Er ist mit seinem Hash genannt und nicht beigefügt.',
    stampsUnchecked: (count) =>
      `Was ${count === 1 ? 'der Zeitstempel sagt' : `${count} Zeitstempel sagen`}: Sie haben keinen Zeitstempeldienst genannt, von dem er stammt.`,
    unknownType: 'Was der Eintrag bedeutet: Dieses Programm kennt seine Art nicht.',
    imported: (strength) =>
      `Dass es damals so war. Es geschah früher oder anderswo und wurde erst später aufgezeichnet; zugrunde liegt ${strength}.`,
  },
  details: {
    number: (index, size) => `Nummer ${index} von ${size}`,
    keys: (count) => (count === 1 ? '1 Schlüssel' : `${count} Schlüssel`),
    witnesses: (count) => (count === 1 ? '1 Zeuge' : `${count} Zeugen`),
  },
  instant: (at) => `${formatInstant(at, instant)} Uhr UTC`,
}
