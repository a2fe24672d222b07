import type { ChainLink, LinkState } from '../../src/transparency/explain/explanation.ts'
import type { VerifierWords } from '../../src/transparency/explain/verifier-words.ts'
import { drawing, element } from './elements.ts'

/** What stands in the ring: a tick, a question mark, a cross. */
const signs: Readonly<Record<LinkState, string>> = {
  holds: 'M 17 24 l 5 5 l 9 -10',
  open: 'M 20 21 a 4 4 0 1 1 5 4 q -1 0.5 -1 3 M 24 32 v 0.1',
  broken: 'M 18 18 l 12 12 M 30 18 l -12 12',
}

/**
 * The chain from the entry to a time, link by link. The drawing says nothing that does not stand
 * beside it in words.
 */
export function chainPicture(chain: readonly ChainLink[], words: VerifierWords): HTMLElement {
  return element(
    'ol',
    { class: 'chain' },
    ...chain.map(({ state, label, detail }, at) =>
      element(
        'li',
        {},
        ring(state, at + 1 < chain.length),
        element('span', { class: 'label' }, label),
        element('span', { class: state }, words.linkStates[state]),
        element('span', { class: 'detail' }, detail),
      ),
    ),
  )
}

function ring(state: LinkState, hasNext: boolean): SVGElement {
  const svg = drawing('svg', {
    class: state,
    viewBox: '0 0 48 48',
    preserveAspectRatio: 'xMinYMin meet',
    'aria-hidden': 'true',
  })
  svg.append(drawing('circle', { class: 'ring', cx: '24', cy: '24', r: '15' }))
  svg.append(drawing('path', { class: 'sign', d: signs[state] }))
  if (hasNext) {
    // One of the two is cut off, by the direction in which the chain runs.
    svg.append(drawing('path', { class: `bond down ${state}`, d: 'M 24 43 V 400' }))
    svg.append(drawing('path', { class: `bond right ${state}`, d: 'M 43 24 H 600' }))
  }
  return svg
}
