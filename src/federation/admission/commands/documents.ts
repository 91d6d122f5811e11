import { type Database, newId } from '#ground/database';
import { type Application, type DocumentPurpose, isOpen } from '../application.ts';
import { changeByLink, recordByApplicant } from '../link.ts';

export const MOST_BYTES = 10_000_000;
const MOST_DOCUMENTS = 12;

// What a file is stands in its first bytes; its name and what the browser says of it are only claims.
const kinds = [
  { type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d], endings: ['pdf'] },
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], endings: ['png'] },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff], endings: ['jpg', 'jpeg'] },
] as const;

export type DocumentRefusal = 'empty' | 'tooLarge' | 'notThatKind' | 'tooMany' | 'over';

/** Adds a document to an open application, or says why not. It is only ever handed out as a file to keep. */
export async function addDocument(
  db: Database,
  application: Application,
  file: File | undefined,
  purpose: DocumentPurpose,
): Promise<DocumentRefusal | undefined> {
  if (!file || file.size === 0) return 'empty';
  if (file.size > MOST_BYTES) return 'tooLarge';
  const content = Buffer.from(await file.arrayBuffer());
  const kind = kinds.find(({ begins }) => begins.every((byte, at) => content[at] === byte));
  if (!kind) return 'notThatKind';
  return changeByLink(db, application, async (write, now) => {
    if (!isOpen(now.state)) return 'over';
    if (now.documents.length >= MOST_DOCUMENTS) return 'tooMany';
    const id = newId();
    const name = nameFor(file.name, kind.endings);
    await write
      .insertInto('application_document')
      .values({ id, application: now.id, purpose, name, type: kind.type, content })
      .execute();
    await recordByApplicant(write, now, 'application.document', { document: id, purpose, bytes: content.length });
    return undefined;
  });
}

/** Takes a document back while nobody has the application yet. */
export async function removeDocument(db: Database, application: Application, id: string): Promise<boolean> {
  return changeByLink(db, application, async (write, now) => {
    if (now.state !== 'begun' || !now.documents.some((document) => document.id === id)) return false;
    await write.deleteFrom('application_document').where('application', '=', now.id).where('id', '=', id).execute();
    await recordByApplicant(write, now, 'application.document.remove', { document: id });
    return true;
  });
}

/** A name without folders and control signs, ending as its content is, so that no program takes it for another kind. */
function nameFor(name: string, endings: readonly string[]): string {
  const bare = (name.toWellFormed().split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([a-z0-9]{1,5}))?$/i.exec(bare) ?? [];
  const kept = [...(stem || 'document')].slice(0, 100).join('');
  return `${kept}.${endings.includes(ending.toLowerCase()) ? ending.toLowerCase() : endings[0]}`;
}
