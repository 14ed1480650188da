export const reportKinds = ['consolidated', 'situation'] as const
export type ReportKind = (typeof reportKinds)[number]

/** What a report counted at one moment. */
export type Figures = Record<string, unknown>
