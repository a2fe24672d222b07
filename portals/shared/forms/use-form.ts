import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { isApiError } from '../api/api-error.ts'
import { useRequestId } from './use-request-id.ts'

export type Problems<Values> = { readonly [Name in keyof Values]?: string | undefined }

/** One field of a form as the fields of form-field.tsx take it. */
export type Bound<Value> = {
  readonly id: string
  readonly value: Value
  readonly problem: string | undefined
  readonly onChange: (value: Value) => void
}

export type Form<Values> = {
  readonly values: Values
  readonly bind: <Name extends keyof Values & string>(name: Name) => Bound<Values[Name]>
  /** Puts values in, as "use the primary contact" does. */
  readonly fill: (values: Partial<Values>) => void
  /** How many entries need correcting. */
  readonly problemCount: number
  /** What the server refused beyond single fields, or an unexpected failure. */
  readonly failure: unknown
  readonly isSending: boolean
  readonly isChanged: boolean
  readonly submit: () => void
  readonly formProps: {
    readonly ref: RefObject<HTMLFormElement | null>
    readonly noValidate: true
    readonly onSubmit: (event: FormEvent) => void
  }
}

type Options<Values, Answer> = {
  readonly initial: Values
  /** Every mistake at once; the server decides again. */
  readonly check?: (values: Values) => Problems<Values>
  /** Give `requestId` on to `request`: the same content sent twice then has one effect. */
  readonly send: (values: Values, how: { readonly requestId: string }) => Promise<Answer>
  /** Which of our fields the server means by a name of its own. */
  readonly fieldOf?: (serverField: string) => (keyof Values & string) | undefined
  readonly onDone: (answer: Answer, values: Values) => void
}

/**
 * A form that keeps what was typed whatever happens: mistakes stand all at once beside their fields
 * with the focus on the first; a second click while it is being sent does nothing; after a failure
 * the same content is sent under the same request id.
 */
export function useForm<Values extends object, Answer>(
  options: Options<Values, Answer>,
): Form<Values> {
  const formId = useId()
  const ref = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState(options.initial)
  const [problems, setProblems] = useState<Problems<Values>>({})
  const [failure, setFailure] = useState<unknown>()
  const [isSending, setSending] = useState(false)
  // Counts refusals: each brings the focus to what needs correcting.
  const [refusals, setRefusals] = useState(0)
  const isBusy = useRef(false)
  const requestId = useRequestId()
  const isChanged = JSON.stringify(values) !== JSON.stringify(options.initial)

  useEffect(() => {
    if (refusals > 0) focusFirstProblem(ref.current)
  }, [refusals])

  function refuse(found: Problems<Values>, cause: unknown): void {
    setProblems(found)
    setFailure(cause)
    setRefusals((count) => count + 1)
  }

  async function send(): Promise<void> {
    // Not state: the second click may come before anything is drawn again.
    if (isBusy.current) return
    const found = options.check?.(values) ?? {}
    if (countOf(found) > 0) return refuse(found, undefined)
    isBusy.current = true
    setSending(true)
    setProblems({})
    setFailure(undefined)
    try {
      const answer = await options.send(values, {
        requestId: requestId.idFor(JSON.stringify(values)),
      })
      requestId.succeeded()
      options.onDone(answer, values)
    } catch (error) {
      const faults = faultsOf(error, values, options.fieldOf)
      // What names no field of ours is said above the form.
      refuse(faults.problems, faults.isWhole ? undefined : error)
    } finally {
      isBusy.current = false
      setSending(false)
    }
  }

  return {
    values,
    bind: (name) => ({
      id: `${formId}-${name}`,
      value: values[name],
      problem: problems[name],
      onChange: (value) => {
        setValues((before) => ({ ...before, [name]: value }))
        // Being corrected it is no mistake any more; whether it is one is asked again on sending.
        setProblems((before) => ({ ...before, [name]: undefined }))
      },
    }),
    fill: (given) => {
      setValues((before) => ({ ...before, ...given }))
      setProblems({})
    },
    problemCount: countOf(problems),
    failure,
    isSending,
    isChanged,
    submit: () => void send(),
    formProps: {
      ref,
      noValidate: true,
      onSubmit: (event) => {
        event.preventDefault()
        void send()
      },
    },
  }
}

function countOf<Values>(problems: Problems<Values>): number {
  return Object.values(problems).filter((each) => each !== undefined).length
}

/** The server's bad fields on ours; `isWhole` when each of them has found its place. */
function faultsOf<Values extends object>(
  error: unknown,
  values: Values,
  fieldOf: ((serverField: string) => (keyof Values & string) | undefined) | undefined,
): { readonly problems: Problems<Values>; readonly isWhole: boolean } {
  const faults = isApiError(error) ? error.fields : []
  const placed = faults.flatMap(({ field, description }) => {
    const name = fieldOf?.(field) ?? (field in values ? field : undefined)
    return name === undefined ? [] : [[name, description] as const]
  })
  // The names are those of `values`: the boundary between the server's text and our fields.
  const problems = Object.fromEntries(placed) as Problems<Values>
  return { problems, isWhole: faults.length > 0 && placed.length === faults.length }
}

const focusable = 'input, select, textarea, button, [tabindex="0"]'

function focusFirstProblem(form: HTMLFormElement | null): void {
  const invalid = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  const target =
    invalid?.matches(focusable) === false ? invalid.querySelector<HTMLElement>(focusable) : invalid
  const alert = form?.querySelector<HTMLElement>('[data-form-failure]')
  ;(target ?? alert)?.focus()
}
