import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { OrganisationView } from '../../pages/organisation.tsx';
import { dossier } from '../../queries/dossier.ts';
import { portraitOf } from '../../queries/portrait.ts';
import { words } from '../words.generated.ts';

/** Exactly what the public sees, made of the same parts. */
export async function profilePreviewAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, today } = visit;
  const say = words[language];
  const { slug, node } = ownerOf(visit);
  const organisation = await dossier(house.database, slug, today);
  if (!organisation) return undefined;
  const portrait = await portraitOf(house.database, node, language);
  const back = (
    <>
      <p>
        <a class="back" href={routes.profile.to({ language, organisation: slug })}>
          {say.profile}
        </a>
      </p>
      <p class="note">{say.previewNote}</p>
    </>
  );
  return workPage(visit, {
    title: say.preview,
    body: <OrganisationView visit={visit} organisation={organisation} portrait={portrait} on={today} back={back} />,
  });
}
