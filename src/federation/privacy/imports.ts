import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import '../imports/tables.ts';

const retention =
  'thirty days where nothing was taken over, or after it was taken back; else kept, so that it can be taken back';
const plain = { audience: 'staff', category: 'plain', retention } as const;
// A brought file is somebody's list: it may name persons wherever a cell is free text.
const personal = { category: 'personal' } as const;

/** Files that staff brought, and what became of each row. */
export const importsPrivacy = {
  import: declared(plain, {
    id: 'names it in the history',
    umbrella: 'whose members or contacts it brings',
    brings: 'members or contacts',
    file_name: { purpose: 'tells one file from another', ...personal },
    kind: 'how it was read',
    since: 'the day for rows that name none',
    columns: { purpose: 'headers as they stand in the file', ...personal },
    mapping: 'what each column is taken as',
    state: 'how far it is',
    rows_total: 'how long it is',
    rows_done: 'how far it is',
    begun_by: { purpose: 'who brought it, as in the history', ...personal },
    begun_at: 'when it was brought; starts the thirty days where nothing was taken over',
    beat_at: 'whether whoever runs it is still alive',
    ended_at: 'when it was done or taken back; starts the thirty days of what was taken back',
  }),
  import_row: declared(plain, {
    import: 'which file',
    row: 'which line of it',
    cells: {
      purpose: 'the line as it was read, to be looked at and decided about',
      category: 'art9',
      retention: 'columns that are not taken over are emptied when the import is done; the rest as the import',
    },
    crowded: 'whether the line had too many cells',
    wish: { purpose: 'what the line asks for', category: 'art9' },
    faults: { purpose: 'why a cell could not be read', ...personal },
    fate: 'what becomes of the line',
    name_key: { purpose: 'finds an organisation of the same name', category: 'art9' },
    homepage_key: 'finds an organisation of the same site',
    ags: 'finds an organisation of the same place',
    duplicate_of: 'the organisation it is taken for',
    duplicate_row: 'the earlier line that says the same',
    joinable: 'whether that organisation could be taken in as it is',
    anyway: 'a person said it is another one',
    join_existing: 'a person said it is that one',
    chosen_ags: 'the place a person chose where several fit',
    organisation: 'what was made of the line, to take it back',
    affiliation: 'the membership that was begun, to take it back',
  }),
} satisfies Privacy & Declares<'import' | 'import_row'>;
