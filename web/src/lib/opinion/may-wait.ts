import { BODY_MAX, saysSomething, WORDING_MAX } from 'shared/opinion-terms'
import { saidIn, type TypedFields } from 'shared/submission'

/** Whether what is typed is whole enough to be taken later; if not, the server says at once what is missing. */
export function mayWait(typed: TypedFields): boolean {
  const said = saidIn(typed)
  return (
    Boolean(said.stance) &&
    saysSomething(said) &&
    said.body.length <= BODY_MAX &&
    (said.suggestedWording ?? '').length <= WORDING_MAX
  )
}
