import { Table } from '#ground/html';
import type { Language } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import type { Resource } from '../resource.ts';
import { words as shared } from '../words.generated.ts';
import type { Keeper } from './keepers.ts';
import { ResourceName } from './ResourceName.tsx';
import { addressText, audienceText, sizeText } from './say.ts';
import { words } from './words.generated.ts';

/** The houses with what each lends; first one's own, then those of others. */
export function Houses({ visit, keeper, resources }: { visit: Visit; keeper: Keeper; resources: readonly Resource[] }) {
  const { language } = visit;
  const say = words[language];
  const houses = Map.groupBy(resources, ({ house }) => house.id);
  return (
    <div class="stack-l">
      {houses.size === 0 && <p>{say.nothingLent({ name: keeper.name })}</p>}
      {[...houses.values()].map((inHouse) => {
        const { house, keeper: owner } = inHouse[0]!;
        return (
          <section class="beam stack" aria-labelledby={house.slug}>
            <h2 id={house.slug}>
              <a href={routes.roomsHouse.to({ language, umbrella: owner.slug, house: house.slug })}>
                <bdi lang={house.language}>{house.name}</bdi>
              </a>
            </h2>
            <p>{addressText(language, house)}</p>
            {owner.slug !== keeper.slug && <p class="small muted">{say.keptBy({ name: owner.name })}</p>}
            <ResourceTable language={language} resources={inHouse} />
          </section>
        );
      })}
    </div>
  );
}

/** What a house lends, with what one chooses by. */
export function ResourceTable({ language, resources }: { language: Language; resources: readonly Resource[] }) {
  const say = words[language];
  return (
    <Table
      caption={say.resourcesTitle}
      columns={[
        { title: say.columnWhat },
        { title: say.columnKind },
        { title: say.columnSize },
        { title: say.factWho },
      ]}
      rows={resources.map((resource) => [
        <ResourceName language={language} resource={resource} />,
        shared[language].kindOf({ kind: resource.kind }),
        sizeText(language, resource),
        resource.audience.length > 0 ? audienceText(language, resource.audience) : say.keeperOnly,
      ])}
    />
  );
}
