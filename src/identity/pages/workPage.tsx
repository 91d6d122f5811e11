import type { ComponentChildren } from 'preact';
import { pageAnswer } from '#ground/html';
import { languages } from '#ground/language';
import { routes } from '#routes';
import { ownerOf, sameIn, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { HouseFrame } from './HouseFrame.tsx';
import { whySentence } from './why.ts';
import { WorkMenu } from './WorkMenu.tsx';

export interface WorkPage {
  title: string;
  body: ComponentChildren;
  face?: 'work' | 'form';
  status?: number | undefined;
  headers?: Record<string, string>;
}

/**
 * A page of "my area" for one organisation: its name and colour, the menu of what this person may do for it, and at the
 * foot why they may see the page.
 */
export function workPage(visit: Visit, page: WorkPage): Response {
  const { language, house } = visit;
  const say = words[language];
  const owner = ownerOf(visit);
  const organisation = owner.slug;
  return pageAnswer({
    language,
    title: `${page.title} · ${owner.name}`,
    face: page.face ?? 'work',
    colour: owner.colour,
    status: page.status,
    headers: page.headers,
    alternates: languages.map(({ code }) => ({ language: code, address: sameIn(visit, code) })),
    body: (
      <HouseFrame
        house={house}
        language={language}
        home={routes.workplace.to({ language, organisation })}
        name={
          <>
            <b>
              <bdi>{owner.name}</bdi>
            </b>
            <span>{say.myArea}</span>
          </>
        }
        menu={<WorkMenu visit={visit} />}
        addressIn={(other) => sameIn(visit, other)}
        foot={
          <p class="small whole">
            <b>{say.whyMaySee}</b> {whySentence(visit)}{' '}
            <a href={routes.visibility.to({ language, organisation })}>{say.menuVisibility}</a>
          </p>
        }
      >
        {page.body}
      </HouseFrame>
    ),
  });
}
