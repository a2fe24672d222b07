import { expect, test } from 'vitest'
import { renderMarkdown } from './markdown.ts'

const render = (text: string) =>
  renderMarkdown(text)
    .map((each) => each.html)
    .join('')

test('headings, paragraphs, lists and bold are shown as such', () => {
  expect(render('# One\n\nA **b** c\nd\n\n- x\n- y\n  more\n\n3. three\n4) four\n## Two')).toBe(
    '<h2>One</h2><p>A <strong>b</strong> c\nd</p><ul><li>x</li><li>y\nmore</li></ul>' +
      '<ol><li value="3">three</li><li value="4">four</li></ol><h3>Two</h3>',
  )
})

test('nothing in a text is ever markup, and whatever is no known form stands as it is', () => {
  const hostile = '<script>x</script>\n[a](javascript:x) `c` ![i](u) *e* _u_ <b>\n\n> quote | table'
  const shown = render(hostile)
  expect(shown).not.toContain('<script')
  expect(shown).not.toContain('<a')
  const words = shown
    .replace(/<\/?p>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
  expect(words.replace(/\s+/g, ' ').trim()).toBe(hostile.replace(/\s+/g, ' '))
})

test('a text between two lists keeps its place', () => {
  expect(render('- a\n1. b\nplain\n- c')).toBe(
    '<ul><li>a</li></ul><ol><li value="1">b</li></ol><p>plain</p><ul><li>c</li></ul>',
  )
})
