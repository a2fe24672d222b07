import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components'

/** A quiet petrol: the one colour of the product, from nearly black to nearly white. */
const brand: BrandVariants = {
  10: '#030c0e',
  20: '#07191f',
  30: '#0b2630',
  40: '#0f313e',
  50: '#123d4c',
  60: '#15485b',
  70: '#195469',
  80: '#1c5f78',
  90: '#25728e',
  100: '#2f87a7',
  110: '#3b9cbf',
  120: '#57a9c7',
  130: '#78b7ce',
  140: '#9cc8d8',
  150: '#bedae4',
  160: '#dfecf1',
}

/** Nothing is fetched for a typeface. */
const fonts = {
  fontFamilyBase:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace',
}

export const lightTheme: Theme = { ...createLightTheme(brand), ...fonts }

const dark = createDarkTheme(brand)

/** On dark ground text in the brand's colour needs its lighter half to be readable. */
export const darkTheme: Theme = {
  ...dark,
  ...fonts,
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
  colorBrandForegroundLinkSelected: brand[120],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandForeground1Hover: brand[130],
  colorCompoundBrandForeground1Pressed: brand[110],
  colorCompoundBrandStroke: brand[120],
  colorCompoundBrandStrokeHover: brand[130],
}
