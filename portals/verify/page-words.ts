/** What the page says besides the judgement; one key set in both languages. */
const en = {
  title: 'Check a receipt',
  purpose:
    'A receipt proves that an acceptance of an agreement was recorded, when, and that nothing in it was changed since. This page checks it here, on this device: it has no network and sends nothing.',
  receipt: 'Receipt',
  receiptHint: 'A .receipt.json or .tlog-proof file. Choose it, or drop it anywhere on the page.',
  policy: 'Keys that you trust',
  policyHint:
    'Paste a policy file, choose it, or drop it: lines that begin with log, witness, group and quorum. Certificates of time-stamping authorities (PEM) may stand in it; without them timestamps prove nothing here. Get all of it from somebody you trust, never with the receipt. Left empty, the page shows what the receipt says and that nothing of it is confirmed.',
  policyWrong: (line: number) =>
    `Line ${line} is not a line of a policy. It may hold log, witness, group, exactly one quorum, and certificates (PEM).`,
  policyFile: 'Policy and certificates from files',
  policyAdded: (names: string) => `Taken from ${names}.`,
  working: 'Checking …',
  resultOf: (name: string) => `Result for ${name}`,
  chain: 'The chain from the entry to a time',
  disclosed: '(disclosed by this file; the log itself holds only a salted hash)',
  attached: (mediaType: string) => `The attached file (${mediaType})`,
  notText: (bytes: number) => `It is not plain text and not shown here: ${bytes} bytes.`,
  noCrypto:
    'This browser cannot check Ed25519 signatures. Open the page in a current Chrome, Edge, Firefox or Safari, over https or from a file, or use the command: countersign verify.',
  unreadable: 'The file could not be read.',
  footer:
    'Saved to disk this page works without its server. The command “countersign verify” does the same.',
  languages: 'Language',
}
export type PageWords = typeof en

const de: PageWords = {
  title: 'Einen Beleg prüfen',
  purpose:
    'Ein Beleg beweist, dass die Zustimmung zu einer Vereinbarung aufgezeichnet wurde, wann, und dass seither nichts darin verändert wurde. Diese Seite prüft ihn hier auf diesem Gerät: Sie hat kein Netz und sendet nichts.',
  receipt: 'Beleg',
  receiptHint:
    'Eine Datei .receipt.json oder .tlog-proof. Wählen Sie sie aus oder ziehen Sie sie irgendwohin auf die Seite.',
  policy: 'Schlüssel, denen Sie vertrauen',
  policyHint:
    'Fügen Sie eine Richtlinie ein, wählen Sie sie aus oder ziehen Sie sie hierher: Zeilen, die mit log, witness, group und quorum beginnen. Auch Zertifikate von Zeitstempeldiensten (PEM) dürfen darin stehen; ohne sie beweisen Zeitstempel hier nichts. Holen Sie alles bei jemandem, dem Sie vertrauen, nie zusammen mit dem Beleg. Bleibt das Feld leer, zeigt die Seite, was der Beleg sagt und dass nichts davon bestätigt ist.',
  policyWrong: (line) =>
    `Zeile ${line} ist keine Zeile einer Richtlinie. Erlaubt sind log, witness, group, genau einmal quorum, und Zertifikate (PEM).`,
  policyFile: 'Richtlinie und Zertifikate aus Dateien',
  policyAdded: (names) => `Übernommen aus ${names}.`,
  working: 'Wird geprüft …',
  resultOf: (name) => `Ergebnis für ${name}`,
  chain: 'Die Kette vom Eintrag bis zu einer Zeit',
  disclosed: '(von dieser Datei offengelegt; im Protokoll selbst steht nur ein gesalzener Hash)',
  attached: (mediaType) => `Die beigefügte Datei (${mediaType})`,
  notText: (bytes) => `Sie ist kein reiner Text und wird hier nicht gezeigt: ${bytes} Bytes.`,
  noCrypto:
    'Dieser Browser kann keine Ed25519-Unterschriften prüfen. Öffnen Sie die Seite in einem aktuellen Chrome, Edge, Firefox oder Safari, über https oder als Datei, oder verwenden Sie den Befehl: countersign verify.',
  unreadable: 'Die Datei konnte nicht gelesen werden.',
  footer:
    'Auf der Festplatte gespeichert funktioniert diese Seite ohne ihren Server. Der Befehl „countersign verify“ leistet dasselbe.',
  languages: 'Sprache',
}

export const pageWords = { en, de }
