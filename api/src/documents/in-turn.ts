/** A queue for work that takes much memory: each begins when the one before has ended, however it ended; who asked hears of a failure. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = before.then(work)
    before = Promise.allSettled([done])
    return done
  }
}
