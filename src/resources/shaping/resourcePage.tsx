import { Actions, type Form, HiddenField, pageStatus, ProblemSummary } from '#ground/forms';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import type { HouseRun } from '../run/houseOf.ts';
import type { Reached } from './reachResource.ts';
import { ResourceChanged } from './ResourceChanged.tsx';
import { ResourceFields } from './ResourceFields.tsx';
import { resourceLabels } from './resourceForm.ts';
import { words } from './words.generated.ts';

/** The settings of something lent; of something new where there is none yet. */
export function resourcePage(
  visit: Visit,
  house: HouseRun,
  reached: Reached | undefined,
  form: Form,
  changedMeanwhile = false,
): Response {
  const { language, url } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  const title = reached ? say.resourceTitle({ name: reached.resource.name }) : say.newResource;
  const saved = url.searchParams.get('saved');
  const action = reached
    ? routes.saveResource.to({ ...parts, resource: reached.resource.slug })
    : routes.addResource.to(parts);
  return workPage(visit, {
    title,
    face: 'form',
    status: changedMeanwhile ? 409 : pageStatus(form),
    body: (
      <>
        <div class="stack">
          <p>
            <a class="back" href={routes.editHouse.to(parts)}>
              {say.houseTitle({ house: house.name })}
            </a>
          </p>
          <ProblemSummary form={form} labels={resourceLabels(language)} />
          {changedMeanwhile && reached && <ResourceChanged form={form} reached={reached} />}
          {saved !== null && pageStatus(form) === 200 && !changedMeanwhile && (
            <p class="note" role="status">
              {saved === 'new' ? say.resourceAdded : say.saved}
            </p>
          )}
          <h1>{title}</h1>
          {reached ? (
            <p>
              <a
                class="arrow"
                href={routes.resource.to({ ...parts, umbrella: parts.organisation, resource: reached.resource.slug })}
              >
                {say.publicPage}
              </a>
            </p>
          ) : (
            <p class="lead">{say.newResourceLead}</p>
          )}
        </div>
        <form class="stack-l" method="post" action={action} noValidate>
          <HiddenField form={form} name="version" value={String(reached?.resource.version ?? 0)} />
          <ResourceFields
            form={form}
            lang={house.language}
            isNew={!reached}
            fixedKind={reached?.booked ? reached.resource.kind : undefined}
            parts={reached?.resource.parts ?? []}
          />
          <Actions>
            <button class="button" type="submit">
              {reached ? say.save : say.addResource}
            </button>
            <a href={routes.editHouse.to(parts)}>{say.leave}</a>
          </Actions>
        </form>
      </>
    ),
  });
}
