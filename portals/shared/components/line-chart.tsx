import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { useFormat } from '../format/use-format.ts'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'
import { ChartTable, type Tone, tones } from './chart-parts.tsx'

export type Series = {
  readonly id: string
  readonly label: string
  readonly tone: Tone
  /** By date (ISO), oldest first; every series has the same dates. */
  readonly points: readonly { readonly at: string; readonly value: number }[]
}

const height = 220
const margin = { top: 12, right: 12, bottom: 28, left: 52 }
const startWidth = 640

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%' },
  axis: { fill: tokens.colorNeutralForeground2, fontSize: '12px', fontFamily: 'inherit' },
  legend: {
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.25rem 1.25rem',
    margin: '0.5rem 0',
    padding: 0,
  },
  entry: { display: 'flex', gap: '0.5rem', alignItems: 'center' },
  swatch: { width: '2rem', height: '0.75rem', flexShrink: 0 },
})

/** How counts went over time: a line each, told apart by dashes too, and the numbers as a table. */
export function LineChart({
  label,
  series,
  isShare = false,
}: {
  readonly label: string
  readonly series: readonly Series[]
  /** Values from 0 to 1, drawn as percent. */
  readonly isShare?: boolean
}): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const format = useFormat()
  const [frame, width] = useWidth()
  const show = isShare ? format.percent : format.number
  const dates = series[0]?.points.map(({ at }) => at) ?? []
  const top = isShare
    ? 1
    : niceTop(Math.max(1, ...series.flatMap((s) => s.points.map((p) => p.value))))
  const inner = {
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  }
  const xOf = (at: number) =>
    margin.left + (dates.length < 2 ? inner.width / 2 : (at / (dates.length - 1)) * inner.width)
  const yOf = (value: number) => margin.top + inner.height * (1 - value / top)
  const ticks = [0, top / 2, top]
  return (
    <div ref={frame}>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
      >
        {ticks.map((value) => (
          <g key={value}>
            <line
              x1={margin.left}
              x2={width - margin.right}
              y1={yOf(value)}
              y2={yOf(value)}
              stroke={tokens.colorNeutralStroke2}
            />
            <text x={margin.left - 8} y={yOf(value) + 4} textAnchor="end" className={styles.axis}>
              {show(value)}
            </text>
          </g>
        ))}
        {[...new Set([0, dates.length - 1])].map((at) => {
          const date = dates[at]
          return date === undefined ? null : (
            <text
              key={date}
              x={xOf(at)}
              y={height - 8}
              textAnchor={at === 0 && dates.length > 1 ? 'start' : 'end'}
              className={styles.axis}
            >
              {format.date(date)}
            </text>
          )
        })}
        {series.map(({ id, tone, points }) => (
          <g key={id}>
            <polyline
              fill="none"
              stroke={tones[tone].color}
              strokeWidth="2.5"
              strokeLinejoin="round"
              strokeDasharray={tones[tone].dash}
              points={points.map(({ value }, at) => `${xOf(at)},${yOf(value)}`).join(' ')}
            />
            {points.length === 1 &&
              points.map(({ at, value }) => (
                <circle key={at} cx={xOf(0)} cy={yOf(value)} r="4" fill={tones[tone].color} />
              ))}
          </g>
        ))}
      </svg>
      <ul className={styles.legend}>
        {series.map(({ id, label: name, tone }) => (
          <li key={id} className={styles.entry}>
            <svg className={styles.swatch} viewBox="0 0 32 12" aria-hidden="true">
              <line
                x1="0"
                x2="32"
                y1="6"
                y2="6"
                strokeWidth="2.5"
                stroke={tones[tone].color}
                strokeDasharray={tones[tone].dash}
              />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <ChartTable
        head={[t('chart.date'), ...series.map((each) => each.label)]}
        rows={dates.map((date, at) => ({
          key: date,
          cells: [format.date(date), ...series.map(({ points }) => show(points[at]?.value ?? 0))],
        }))}
      />
    </div>
  )
}

/** The next round number, so that lines on the axis are even. */
function niceTop(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 4, 5, 10].map((each) => each * step).find((each) => each >= value) ?? value
}

/** Drawn in the pixels that there are, so that its words keep their size. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(startWidth)
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(240, Math.round(entry.contentRect.width)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [frame, width] as const
}
