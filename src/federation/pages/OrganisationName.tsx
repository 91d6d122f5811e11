import type { Day } from '#ground/day';
import type { Visit } from '#identity';
import { routes } from '#routes';

/** An organisation's name as a link, its own name in its own script below; never both in one run of text. */
export function OrganisationName(props: {
  visit: Visit;
  umbrella: string;
  organisation: { slug: string; name: string; original?: string; originalLanguage?: string; legalForm?: string };
  on: Day;
}) {
  const { visit, umbrella, organisation, on } = props;
  const day = on === visit.today ? undefined : on;
  const name = organisation.legalForm === 'registeredAssociation' ? `${organisation.name} e. V.` : organisation.name;
  return (
    <>
      <a
        class="name"
        href={routes.organisation.to(
          { language: visit.language, umbrella, organisation: organisation.slug },
          { on: day },
        )}
      >
        <bdi lang="de">{name}</bdi>
      </a>
      {organisation.original && (
        <bdi class="original" lang={organisation.originalLanguage}>
          {organisation.original}
        </bdi>
      )}
    </>
  );
}
