import type { Language } from '#ground/language';
import { routes } from '#routes';
import type { Resource } from '../resource.ts';

/** The page of a resource, within its keeper's site. */
export const resourceAddress = (language: Language, { keeper, house, slug }: Resource): string =>
  routes.resource.to({ language, umbrella: keeper.slug, house: house.slug, resource: slug });

/** A resource by its name, leading to its page. */
export function ResourceName({ language, resource }: { language: Language; resource: Resource }) {
  return (
    <a class="name" href={resourceAddress(language, resource)}>
      <bdi lang={resource.house.language}>{resource.name}</bdi>
    </a>
  );
}
