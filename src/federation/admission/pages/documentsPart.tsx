import { Actions, FileField, type Form, SelectField } from '#ground/forms';
import { formatNumber } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import type { Umbrella } from '../../queries/umbrella.ts';
import { type Application, documentPurposes } from '../application.ts';
import { MOST_BYTES } from '../commands/documents.ts';
import { purposeLabel } from '../labels.ts';
import { words } from '../words.generated.ts';

/** The documents of one's own application: those that are there, and one more. */
export function DocumentsPart(props: { visit: Visit; umbrella: Umbrella; application: Application; form: Form }) {
  const { visit, umbrella, application, form } = props;
  const { language } = visit;
  const say = words[language];
  const parts = { language, umbrella: umbrella.slug };
  return (
    <section class="beam stack" aria-labelledby="documents">
      <h2 id="documents">{say.documents}</h2>
      <p>{say.documentsLead}</p>
      {application.documents.length > 0 && (
        <ul class="plain-list stack-s">
          {application.documents.map(({ id, purpose, name, bytes }) => (
            <li class="row between">
              <span>
                {purposeLabel(language, purpose)}:{' '}
                <a href={routes.ownApplicationDocument.to({ ...parts, document: id })}>
                  <bdi>{name}</bdi>
                </a>{' '}
                <span class="muted">{sizeText(language, bytes)}</span>
              </span>
              {application.state === 'begun' && (
                <form method="post" action={routes.removeApplicationDocument.to({ ...parts, document: id })}>
                  <button class="button second" type="submit" aria-label={say.removeNamed({ name })}>
                    {say.remove}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <form
        class="stack"
        method="post"
        enctype="multipart/form-data"
        action={routes.addApplicationDocument.to(parts)}
        novalidate
      >
        <SelectField
          form={form}
          name="purpose"
          label={say.documentPurpose}
          choices={documentPurposes.map((value) => ({ value, label: purposeLabel(language, value) }))}
        />
        <FileField
          form={form}
          name="file"
          label={say.file}
          hint={say.fileHint}
          accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
          mostMegabytes={MOST_BYTES / 1_000_000}
        />
        <Actions>
          <button class="button second" type="submit">
            {say.addDocument}
          </button>
        </Actions>
      </form>
    </section>
  );
}

/** A file's size as people read it; never less than one kilobyte. */
export const sizeText = (language: Visit['language'], bytes: number): string =>
  words[language].kilobytes({ n: formatNumber(language, Math.max(1, Math.round(bytes / 1_000))) });
