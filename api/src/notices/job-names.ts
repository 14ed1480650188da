import { z } from 'zod'

import { job } from '../jobs/job.ts'

/** Sends the letters that ask to confirm. Its data are empty: no address, and nothing that leads to one, is in a job. */
export const sendConfirmations = job('notices.confirm', z.object({}), { retries: 5 })
/** Looks, at fixed times, where enough was answered. */
export const lookForAnswers = job('notices.look', z.object({}))
/** Tells everybody who has not been told. */
export const sendNotices = job('notices.send', z.object({}), { retries: 5 })
/** Erases what is not needed any longer. */
export const eraseNotices = job('notices.erase', z.object({}))
