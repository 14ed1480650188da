/** How many sheets stand on a page of A4. */
export const sheetLayouts = ['1', '4', '8'] as const
