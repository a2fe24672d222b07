import type { Texts } from '../../../texts/text-keys.ts'

/** What the page says besides the document, which is English; one key set in both languages. */
const en = {
  title: 'Countersign API',
  documentLink: 'This page as OpenAPI 3.1',
  english: '',
  contents: 'Contents',
  toContents: 'Back to the contents',
  parameters: 'Parameters',
  name: 'Name',
  place: 'In',
  type: 'Type',
  required: 'Required',
  meaning: 'Meaning',
  yes: 'yes',
  no: 'no',
  body: 'Request body',
  example: 'Example',
  asWhom: 'Asked by',
  responses: 'Answers',
  status: 'Status',
  headers: 'Headers',
  content: 'Content',
  credentials: 'Credentials',
  nobody: 'none',
  schemas: 'Types',
  errors: 'Error codes',
  code: 'Code',
  retry: 'May succeed later',
  byRequest: 'depends on the request',
}
export type DocsWords = typeof en

const de: DocsWords = {
  title: 'Countersign-API',
  documentLink: 'Diese Seite als OpenAPI 3.1',
  english: 'Die Beschreibungen selbst sind englisch.',
  contents: 'Inhalt',
  toContents: 'Zurück zum Inhalt',
  parameters: 'Parameter',
  name: 'Name',
  place: 'Ort',
  type: 'Typ',
  required: 'Pflicht',
  meaning: 'Bedeutung',
  yes: 'ja',
  no: 'nein',
  body: 'Anfrageinhalt',
  example: 'Beispiel',
  asWhom: 'Gefragt von',
  responses: 'Antworten',
  status: 'Status',
  headers: 'Kopfzeilen',
  content: 'Inhaltstyp',
  credentials: 'Anmeldung',
  nobody: 'keine',
  schemas: 'Typen',
  errors: 'Fehlercodes',
  code: 'Code',
  retry: 'Später vielleicht möglich',
  byRequest: 'je nach Anfrage',
}

export function docsWordsFor(language: Texts['language']): DocsWords {
  return language === 'de' ? de : en
}
