import { expect, test } from 'vitest'
import { sayMistake } from '../../portals/programme/features/policy/say-mistake.ts'

const policy = { operatorName: '', cartMinutes: 0, marketRegions: [['DE', 'XXX'], ['']] }
const values = {
  operatorName: '',
  cartMinutes: '0',
  marketRegions: 'DE, XXX',
  'partnerRoles.attest': '',
}

function said(field: string, rest: string): string {
  const mistake = { field, text: `${field} ${rest}` }
  return sayMistake(mistake, { policy, values, required: 'Please fill this in.' })
}

test('a mistake beside its field does not name the field by its path', () => {
  expect(said('cartMinutes', 'is too small.')).toBe('Is too small.')
})

test('a field left empty is asked for; a group of boxes keeps what the server says', () => {
  expect(said('operatorName', 'is malformed.')).toBe('Please fill this in.')
  expect(said('partnerRoles.attest', 'has too few entries.')).toBe('Has too few entries.')
})

test('a mistake in a list names the entry as it was typed', () => {
  expect(said('marketRegions[0][1]', 'is malformed.')).toBe('XXX is malformed.')
  expect(said('marketRegions[1][0]', 'is malformed.')).toBe('marketRegions[1][0] is malformed.')
})
