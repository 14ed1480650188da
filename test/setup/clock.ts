/** The moment every test happens at, until the test itself moves it: `clock.now = …`, `advance(hours(2))`. */
export const clock = { now: new Date('2026-03-02T01:00:00Z') }

/** Lets time pass. */
export function advance(milliseconds: number): void {
  clock.now = new Date(clock.now.getTime() + milliseconds)
}

export const hours = (count: number): number => count * 3_600_000
export const days = (count: number): number => hours(24 * count)
