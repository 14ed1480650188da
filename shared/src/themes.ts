import { z } from 'zod'

import { Words } from './opinions.ts'

export const analysisStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export const AnalysisStatus = z.enum(analysisStatuses)
export type AnalysisStatus = z.infer<typeof AnalysisStatus>

/** The name a person gives a theme; empty brings the engine's own back. */
export const ThemeName = z.object({ label: Words.pipe(z.string().max(160)) })
export type ThemeName = z.infer<typeof ThemeName>
