/** The newest note of another log that was cosigned here, with our line. */
export type WitnessState = { readonly size: number; readonly note: string }
export type WitnessReads = { find(origin: string): Promise<WitnessState | undefined> }
export type WitnessWrites = {
  /**
   * Compare-and-swap on the size, which is zero while nothing was cosigned; false when another
   * request was faster.
   */
  advance(origin: string, oldSize: number, state: WitnessState): Promise<boolean>
}
