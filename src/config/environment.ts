/** Every variable that the program reads, with what it means; the README's table is made of it. */
export const variables = {
  PORT: { fallback: '8080', meaning: 'Port to listen on; 0 takes a free one.' },
  HOST: { fallback: '127.0.0.1', meaning: 'Address to listen on.' },
  PUBLIC_URL: {
    fallback: 'http://localhost:<PORT>, https with TLS',
    meaning: 'Address under which clients and customers reach this deployment.',
  },
  COUNTERSIGN_TLS_CERT: {
    fallback: '',
    meaning: 'Certificate chain (PEM file): the program then listens with TLS itself.',
  },
  COUNTERSIGN_TLS_KEY: { fallback: '', meaning: 'Private key (PEM file) of that certificate.' },
  COUNTERSIGN_DATA: {
    fallback: './data',
    meaning: 'Folder of the embedded database and its keys.',
  },
  COUNTERSIGN_KEYS: {
    fallback: '<COUNTERSIGN_DATA>/keys',
    meaning: 'Folder made by `countersign keys init`; required with DATABASE_URL.',
  },
  DATABASE_URL: { fallback: '', meaning: 'PostgreSQL instead of the embedded database.' },
  DATABASE_MIGRATION_URL: {
    fallback: '',
    meaning: 'The same database as its owner; with it, starting also migrates.',
  },
  DATABASE_POOL: { fallback: '10', meaning: 'Connections to PostgreSQL per process.' },
  COUNTERSIGN_SANDBOX: {
    fallback: 'off',
    meaning: '`on`: sample programme, movable clock, sign-in by one click. `npm start` sets it.',
  },
  COUNTERSIGN_CONSOLES: {
    fallback: '.consoles of the program',
    meaning: 'Folder of the built consoles.',
  },
  COUNTERSIGN_LOG_ORIGIN: {
    fallback: '<host of PUBLIC_URL>/evidence/main',
    meaning: 'Origin of the evidence log, fixed at first start.',
  },
  COUNTERSIGN_LOG_PUBLIC: {
    fallback: 'off',
    meaning: '`on`: everybody may read tiles and entries of the evidence log.',
  },
  COUNTERSIGN_LOG_TRUST_DATABASE: {
    fallback: 'off',
    meaning: '`on` for one start: the database is the newest, although COUNTERSIGN_DATA is lost.',
  },
  COUNTERSIGN_WITNESSES: {
    fallback: '',
    meaning: 'Who cosigns our log: `<vkey> <address>`, separated by commas.',
  },
  COUNTERSIGN_WITNESS_TRUST: {
    fallback: '',
    meaning: 'Keys (vkeys) of the logs that we cosign as a witness, separated by commas.',
  },
  COUNTERSIGN_TSA: {
    fallback: '',
    meaning: 'Addresses of RFC 3161 authorities that timestamp our log, separated by commas.',
  },
  COUNTERSIGN_ISSUER: {
    fallback: '',
    meaning: 'An OpenID Connect issuer whose access tokens are trusted besides our own.',
  },
  COUNTERSIGN_ISSUER_JWKS: {
    fallback: '<COUNTERSIGN_ISSUER>/discovery/v2.0/keys',
    meaning: 'Address of the keys of that issuer.',
  },
  COUNTERSIGN_AUDIENCES: {
    fallback: 'https://api.partnercenter.microsoft.com,<PUBLIC_URL>',
    meaning: 'Audiences accepted in access tokens, separated by commas.',
  },
  COUNTERSIGN_RETIRED_AUDIENCES: {
    fallback: '',
    meaning: 'Audiences refused by name (900420), separated by commas.',
  },
  COUNTERSIGN_OPERATOR_KEY: {
    fallback: '',
    meaning: 'Lets `countersign token` work outside a sandbox; at least 32 characters.',
  },
  COUNTERSIGN_THROTTLE: {
    fallback: '500, none in the sandbox',
    meaning: 'Requests per minute and tenant; `off` for none.',
  },
  COUNTERSIGN_BOM: { fallback: 'off', meaning: '`on`: a UTF-8 byte order mark before JSON.' },
  COUNTERSIGN_LOG_LEVEL: { fallback: 'info', meaning: 'debug, info, warn, error or silent.' },
} as const satisfies Record<string, { readonly fallback: string; readonly meaning: string }>

export type VariableName = keyof typeof variables
export type Environment = Readonly<Record<string, string | undefined>>

/** The only place that reads `process.env`. */
export function readEnvironment(): Environment {
  return process.env
}
