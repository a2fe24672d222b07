/** Whoever asks: a user of the sample programme by sign-in name, or an application by its id. */
export type ExampleCaller = { readonly upn: string } | { readonly clientId: string }

/** One request that the tests send as it stands. */
export type OperationExample = {
  /** Nobody where the operation is for everybody. */
  readonly as?: ExampleCaller
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | boolean>>
  readonly body?: unknown
  /** The status where another good one than the usual is right for these values. */
  readonly status?: number
  /**
   * Values that only the answer knows, for examples further on: a pointer into its body, or the
   * name of a header. Of an address its last part is kept.
   */
  readonly keeps?: Readonly<Record<string, string>>
  /** Parameters of path or query whose value an earlier example kept under this name. */
  readonly takes?: Readonly<Record<string, string>>
}

/** People and software of the sample programme. */
export const callers = {
  nordlicht: { upn: 'admin.agent@nordlicht.example' },
  nordlichtAdmin: { upn: 'global.admin@nordlicht.example' },
  nordlichtApp: { clientId: '6bb06c3b-fbd0-4334-af7e-14a41476f1a4' },
  operator: { upn: 'operator@programme.example' },
  querwald: { upn: 'admin.agent@querwald.example' },
  birkenhof: { upn: 'silke.brunnenkant@birkenhof.example' },
  kranich: { upn: 'beatrix.lohengarten@kranich.example' },
  neuland: { upn: 'franziska.lehmbruck@neuland.example' },
  weidenbach: { upn: 'annika.vollmerhaus@weidenbach.example' },
} as const satisfies Readonly<Record<string, ExampleCaller>>

/** Customers of the sample programme. */
export const customers = {
  /** Attested by its partner. */
  kranich: '975d8498-a469-4b2e-8022-7267974a5773',
  /** Bought, and nobody has accepted yet. */
  weidenbach: 'd0c770b3-ca51-4437-9574-0956b5832d5b',
  federkiel: '29b2f464-2349-4f3b-b4e2-539f03b6df7e',
  /** Nothing bought. */
  donaustern: 'f172a405-c28c-4cbc-a6e5-558dbd52987f',
  /** Has an Azure plan. */
  hafenkontor: '8eca7a95-08d3-4687-8ac6-776f7f6cfb50',
  /** Has a corrected attestation. */
  salzquell: '5d3a1aed-2f96-40a6-b2b0-636957358a52',
  szelmalom: 'd60300e2-5696-4eeb-b0fd-6e24866b81bb',
  /** Waits with a parked order. */
  parkstein: '83889587-2bb5-4f1f-8f8f-176df42017c8',
  /** Has resellers under two providers. */
  zwiebelturm: '6c2db347-e568-4087-8c39-68af719845ed',
  /** Accepted directly. */
  vogelwarte: 'f1ff3926-e8b2-4681-897c-3a7f2dd2e10d',
} as const
