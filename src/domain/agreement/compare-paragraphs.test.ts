import { expect, test } from 'vitest'
import { compareParagraphs } from './compare-paragraphs.ts'

test('equal texts are the same in every paragraph, whatever the line ends', () => {
  expect(compareParagraphs('One.\n\nTwo.', 'One.\r\n\r\nTwo.\r\n')).toEqual([
    { kind: 'same', left: 'One.', right: 'One.' },
    { kind: 'same', left: 'Two.', right: 'Two.' },
  ])
})

test('a paragraph with another wording is compared word by word', () => {
  const [, changed] = compareParagraphs('A.\n\npay in ten days', 'A.\n\npay in thirty days')
  expect(changed).toEqual({
    kind: 'changed',
    left: 'pay in ten days',
    right: 'pay in thirty days',
    words: [
      { kind: 'same', text: 'pay in ' },
      { kind: 'removed', text: 'ten ' },
      { kind: 'added', text: 'thirty ' },
      { kind: 'same', text: 'days' },
    ],
  })
})

test('paragraphs put in and taken out stand where they are read', () => {
  expect(compareParagraphs('A\n\nB\n\nC', 'A\n\nC\n\nD').map(({ kind }) => kind)).toEqual([
    'same',
    'removed',
    'same',
    'added',
  ])
})

test('texts too long to compare are shown as a whole, at once', () => {
  const long = (word: string) =>
    Array.from({ length: 3000 }, (_, at) => `${word} ${at}`).join('\n\n')
  const changes = compareParagraphs(long('left'), long('right'))
  expect(changes).toHaveLength(3000)
})
