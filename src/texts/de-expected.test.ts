import { expect, test } from 'vitest'
import { de } from './de.ts'
import { expectedInGerman } from './de-expected.ts'

test.each([
  ['string', 'Text'],
  ['whole number', 'eine ganze Zahl'],
  ['two upper-case letters', 'zwei Großbuchstaben'],
  ['text without control characters', 'Text ohne Steuerzeichen'],
  ['a whole number from 0 to 999', 'eine ganze Zahl von 0 bis 999'],
  ['1 to 10 digits', '1 bis 10 Ziffern'],
  ['such as de-DE', 'zum Beispiel de-DE'],
  ['no earlier than 2023-04-01', 'nicht früher als 2023-04-01'],
])('what is wanted of a field is said in German: %s', (english, german) => {
  expect(expectedInGerman(english)).toBe(german)
  expect(de.fieldProblems.malformed('x', english)).toBe(
    `x hat nicht die richtige Form. Zulässig: ${german}.`,
  )
})

test('words of the contract stay as they are', () => {
  expect(expectedInGerman('covered, nobody-yet')).toBe('covered, nobody-yet')
  expect(expectedInGerman('YYYY-MM-DDThh:mm:ssZ')).toBe('YYYY-MM-DDThh:mm:ssZ')
  expect(expectedInGerman('toString')).toBe('toString')
})
