import { z } from 'zod';
import { field, type Form, readForm } from '#ground/forms';
import { fileAnswer, seeOther } from '#ground/http';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { documentPurposes } from '../application.ts';
import { addDocument, type DocumentRefusal, MOST_BYTES, removeDocument } from '../commands/documents.ts';
import { conditionsOf } from '../conditions.ts';
import { reachOfLink } from '../link.ts';
import { documentOf } from '../queries/application.ts';
import { words } from '../words.generated.ts';
import { stepPage } from './form.tsx';
import { reachOwn } from './frame.tsx';
import { conditionsStep } from './steps/conditions.tsx';
import { statusPage } from './status.tsx';

/** An applicant brings a document; before sending on the page of the conditions, afterwards on the status page. */
export async function addApplicationDocumentAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, request } = visit;
  const reached = await reachOwn(visit);
  if ('elsewhere' in reached) return reached.elsewhere;
  const { umbrella, application } = reached;
  const begun = application.state === 'begun' && application.wish === 'full';
  const read = await readForm(request, z.object({ purpose: field.choice(documentPurposes) }), language, {
    mostBytes: MOST_BYTES + 100_000,
  });
  const wrong = async (form: Form) => {
    if (!begun) return statusPage(visit, umbrella, application, form);
    const conditions = await conditionsOf(house.database, umbrella.node);
    const here = { visit, umbrella, application, conditions };
    return stepPage(here, 'conditions', conditionsStep.stored(here), form);
  };
  if ('refused' in read) return wrong(read.refused);
  const refusal = await addDocument(house.database, application, read.form.typed.file('file'), read.values.purpose);
  if (refusal) return wrong({ ...read.form, problems: { file: sentenceOf(language, refusal) } });
  const parts = { language, umbrella: umbrella.slug };
  return seeOther(
    begun
      ? `${routes.applicationStep.to({ ...parts, step: 'conditions' })}#documents`
      : `${routes.applicationStatus.to(parts)}#documents`,
  );
}

/** A document is taken back. */
export async function removeApplicationDocumentAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts } = visit;
  const reached = await reachOwn(visit);
  if ('elsewhere' in reached) return reached.elsewhere;
  const { umbrella, application } = reached;
  if (!(await removeDocument(house.database, application, parts['document'] ?? ''))) return undefined;
  const step = application.wish === 'full' ? 'conditions' : undefined;
  const place = { language, umbrella: umbrella.slug };
  return seeOther(step ? routes.applicationStep.to({ ...place, step }) : routes.applicationStatus.to(place));
}

/** An applicant's own document, as a file to keep. */
export async function ownApplicationDocumentAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reachOwn(visit);
  if ('elsewhere' in reached) return reached.elsewhere;
  const { id } = reached.application;
  const found = await visit.house.database.within(reachOfLink(id), (write) =>
    documentOf(write, id, visit.parts['document'] ?? ''),
  );
  return found && documentAnswer(found);
}

/** What others brought never opens inside the house: kept as a file, its kind fixed, and inert where it is opened. */
export function documentAnswer({ name, type, content }: { name: string; type: string; content: Buffer }): Response {
  const answer = fileAnswer(new Uint8Array(content), type, name);
  answer.headers.set(
    'Content-Security-Policy',
    "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  return answer;
}

function sentenceOf(language: Visit['language'], refusal: DocumentRefusal): string {
  const say = words[language];
  return {
    empty: say.fileMissing,
    tooLarge: say.fileTooLarge({ megabytes: MOST_BYTES / 1_000_000 }),
    notThatKind: say.fileNotThatKind,
    tooMany: say.fileTooMany,
    over: say.applicationOver,
  }[refusal];
}
