import { packed } from './packed.ts';

// Only for the tests beside this file: the smallest workbook with the given rows as Excel's own XML.
export function workbookForTest(rows: string, more: Record<string, string> = {}): Buffer {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
  return packed(new Map(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])));
}
