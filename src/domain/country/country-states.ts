/** A state or province with the beginnings of its postal codes, as numbers `from-to` or as letters. */
type StateTable = Readonly<Record<string, string>>

/**
 * The countries whose states are known here, each state with the first characters of its postal
 * codes where the two can be compared (wire contract 3.9: US, CA, CN, MX).
 */
const statesByCountry: ReadonlyMap<string, StateTable> = new Map<string, StateTable>([
  [
    'US',
    {
      AK: '995-999',
      AL: '350-369',
      AR: '716-729',
      AZ: '850-865',
      CA: '900-961',
      CO: '800-816',
      CT: '060-069',
      DC: '200-205',
      DE: '197-199',
      FL: '320-349',
      GA: '300-319 398-399',
      HI: '967-968',
      IA: '500-528',
      ID: '832-838',
      IL: '600-629',
      IN: '460-479',
      KS: '660-679',
      KY: '400-427',
      LA: '700-714',
      MA: '010-027 055-055',
      MD: '206-219',
      ME: '039-049',
      MI: '480-499',
      MN: '550-567',
      MO: '630-658',
      MS: '386-397',
      MT: '590-599',
      NC: '270-289',
      ND: '580-588',
      NE: '680-693',
      NH: '030-038',
      NJ: '070-089',
      NM: '870-884',
      NV: '889-898',
      NY: '005-005 063-063 100-149',
      OH: '430-459',
      OK: '730-749',
      OR: '970-979',
      PA: '150-196',
      RI: '028-029',
      SC: '290-299',
      SD: '570-577',
      TN: '370-385',
      TX: '733-733 750-799 885-885',
      UT: '840-847',
      VA: '201-201 220-246',
      VT: '050-059',
      WA: '980-994',
      WI: '530-549',
      WV: '247-268',
      WY: '820-831',
    },
  ],
  [
    'CA',
    {
      AB: 'T',
      BC: 'V',
      MB: 'R',
      NB: 'E',
      NL: 'A',
      NS: 'B',
      NT: 'X',
      NU: 'X',
      ON: 'KLMNP',
      PE: 'C',
      QC: 'GHJK',
      SK: 'S',
      YT: 'Y',
    },
  ],
  [
    'CN',
    {
      AH: '23-24',
      BJ: '10-10',
      CQ: '40-40',
      FJ: '35-36',
      GD: '51-52',
      GS: '73-74',
      GX: '53-54',
      GZ: '55-56',
      HA: '45-47',
      HB: '43-44',
      HE: '05-07',
      HI: '57-57',
      HL: '15-16',
      HN: '41-42',
      JL: '13-13',
      JS: '21-22',
      JX: '33-34',
      LN: '11-12',
      NM: '01-02 16-16',
      NX: '75-75',
      QH: '81-81',
      SC: '61-64',
      SD: '25-27',
      SH: '20-20',
      SN: '71-72',
      SX: '03-04',
      TJ: '30-30',
      XJ: '83-84',
      XZ: '85-86',
      YN: '65-67',
      ZJ: '31-32',
    },
  ],
  [
    'MX',
    {
      AS: '20-20',
      BC: '21-22',
      BS: '23-23',
      CC: '24-24',
      CH: '31-33',
      CL: '25-27',
      CM: '28-28',
      CS: '29-30',
      DF: '00-16',
      DG: '34-35',
      GR: '39-41',
      GT: '36-38',
      HG: '42-43',
      JC: '44-49',
      MC: '50-57',
      MN: '58-61',
      MS: '62-62',
      NL: '64-67',
      NT: '63-63',
      OC: '68-71',
      PL: '72-75',
      QR: '77-77',
      QT: '76-76',
      SL: '80-82',
      SP: '78-79',
      SR: '83-85',
      TC: '86-86',
      TL: '90-90',
      TS: '87-89',
      VZ: '91-96',
      YN: '97-97',
      ZS: '98-99',
    },
  ],
  ['AU', withoutCodes('ACT NSW NT QLD SA TAS VIC WA')],
  [
    'BR',
    withoutCodes(
      'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO',
    ),
  ],
  [
    'IN',
    withoutCodes(
      'AN AP AR AS BR CH CG DH DL GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD PB PY RJ SK TN TR TS UK UP WB',
    ),
  ],
])

function withoutCodes(states: string): StateTable {
  return Object.fromEntries(states.split(' ').map((state) => [state, '']))
}

/** The states of a country by their codes; none where they are not known or not needed. */
export function statesOf(country: string): readonly string[] {
  return Object.keys(statesByCountry.get(country) ?? {})
}

/** The states in which a postal code can lie, as far as it tells. */
export function statesOfPostalCode(country: string, postalCode: string): readonly string[] {
  const states = Object.entries(statesByCountry.get(country) ?? {})
  return states.filter(([, codes]) => beginsWithOneOf(codes, postalCode)).map(([state]) => state)
}

function beginsWithOneOf(codes: string, postalCode: string): boolean {
  return codes.split(' ').some((code) => {
    const [from = '', to] = code.split('-')
    if (to === undefined) return code !== '' && code.includes(postalCode.charAt(0))
    const beginning = postalCode.slice(0, from.length)
    // Equally long digits compare like the numbers that they spell.
    return beginning >= from && beginning <= to
  })
}
