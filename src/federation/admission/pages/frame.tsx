import type { ComponentChildren } from 'preact';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { umbrellaPage } from '../../pages/UmbrellaPage.tsx';
import { type Umbrella, umbrellaOn } from '../../queries/umbrella.ts';
import type { Application } from '../application.ts';
import { ownApplication } from '../link.ts';
import { words } from '../words.generated.ts';

/** The umbrella of an applicant's page. */
export const umbrellaOf = ({ house, parts, today, language }: Visit): Promise<Umbrella | undefined> =>
  umbrellaOn(house.database, parts['umbrella'] ?? '', today, language);

/** A page for applicants: one narrow column, never kept by the browser or a proxy. */
export const applicantPage = (
  visit: Visit,
  umbrella: Umbrella,
  page: { title: string; body: ComponentChildren; status?: number; headers?: Record<string, string> },
): Response =>
  umbrellaPage(visit, umbrella, {
    ...page,
    current: 'about',
    face: 'form',
    headers: { 'Cache-Control': 'no-store', ...page.headers },
  });

/** The umbrella and the application this browser may see; where there is none, the page that says how to come back. */
export async function reachOwn(
  visit: Visit,
): Promise<{ umbrella: Umbrella; application: Application } | { elsewhere: Response | undefined }> {
  const umbrella = await umbrellaOf(visit);
  if (!umbrella) return { elsewhere: undefined };
  const application = await ownApplication(visit, umbrella.node);
  return application ? { umbrella, application } : { elsewhere: linkOverPage(visit, umbrella) };
}

/** A link that is wrong, over, or was opened on another device: what to do now. Says nothing about what there is. */
export function linkOverPage(visit: Visit, umbrella: Umbrella): Response {
  const { language } = visit;
  const say = words[language];
  return applicantPage(visit, umbrella, {
    title: say.linkOver,
    status: 404,
    body: (
      <div class="stack">
        <h1>{say.linkOver}</h1>
        <p>{say.linkOverText}</p>
        <p>
          <a class="arrow" href={routes.apply.to({ language, umbrella: umbrella.slug })}>
            {say.applyAgain}
          </a>
        </p>
      </div>
    ),
  });
}
