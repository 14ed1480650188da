import type ExcelJS from 'exceljs'

import type { CellRule, CellWords, Sheet } from '../workbook.ts'

type Page = ReturnType<ExcelJS.stream.xlsx.WorkbookWriter['addWorksheet']>

/** Lays on the cells below the head what each column takes and what is said there, for as many rows as are to be filled in. */
export function addRules(page: Page, { columns, rowsToFill = 0 }: Sheet, headRow: number): void {
  if (rowsToFill === 0) return
  // The types of exceljs leave this out; its writer has it.
  const { dataValidations } = page as unknown as {
    dataValidations: { add(at: string, rule: object): void }
  }
  columns.forEach(({ takes, hint }, at) => {
    if (!takes && !hint) return
    const { letter } = page.getColumn(at + 1)
    dataValidations.add(`${letter}${headRow + 1}:${letter}${headRow + rowsToFill}`, {
      ...(takes ? ruleOf(takes) : { type: 'any' }),
      ...(hint && hintOf(hint)),
    })
  })
}

/** Empty cells are always taken. */
function ruleOf(rule: CellRule): object {
  const { title, text } = rule.refusal
  const refusal = { showErrorMessage: true, errorStyle: 'stop', errorTitle: title, error: text }
  return { ...takenBy(rule), allowBlank: true, ...refusal }
}

function takenBy(rule: CellRule): { type: string; operator?: string; formulae: (string | number)[] } {
  if (rule.of === 'whole') return { type: 'whole', operator: 'between', formulae: [rule.from, rule.to] }
  if (rule.of === 'text')
    return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [rule.lengthMax] }
  const { sheet, column, fromRow, toRow } = rule.choices
  return { type: 'list', formulae: [`'${sheet}'!$${column}$${fromRow}:$${column}$${toRow}`] }
}

const hintOf = ({ title, text }: CellWords) => ({ showInputMessage: true, promptTitle: title, prompt: text })
