import { field, readForm } from '#ground/forms';
import { seeOther } from '#ground/http';
import { ownerOf, type Person, tellHolders, type Visit } from '#identity';
import { routes } from '#routes';
import { z } from 'zod';
import { actLabel } from './acts.ts';
import { overrulable } from './overrulable.ts';
import { visibilityPage } from './page.tsx';
import { overrule } from './refusals.ts';
import { words } from './words.generated.ts';

/** The board of an umbrella overrules a "no" for one day, with a reason; those who said it get a letter at once. */
export async function overruleAnswer(visit: Visit): Promise<Response> {
  const { house, actor, language, request, today } = visit;
  const owner = ownerOf(visit);
  const shape = z.object({ act: field.choice(overrulable(visit)), reason: field.longText({ most: 1_000 }) });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return visibilityPage(visit, read.refused);
  const { act, reason } = read.values;
  if ((reason.match(/\p{L}/gu) ?? []).length < 10) {
    const sentence = words[language].reasonShort({ organisation: owner.name });
    return visibilityPage(visit, { ...read.form, problems: { reason: sentence } });
  }
  const held = visit.granted!.grant.role!;
  await overrule(house.database, actor as Person, held, { owner, act, reason }, (write, until) =>
    tellHolders(write, { organisation: owner.node, roles: ['board'], today }, 'overruling', (to) => {
      const say = words[to.language];
      return {
        subject: say.letterSubject({ umbrella: held.name }),
        paragraphs: [
          say.letterHello({ name: to.name }),
          say.letterText({ umbrella: held.name, organisation: owner.name, act: actLabel(say, act), day: until }),
          say.letterReason({ reason }),
          say.letterNext,
        ],
        action: {
          label: say.title,
          address: house.publicUrl + routes.visibility.to({ language: to.language, organisation: owner.slug }),
        },
      };
    }),
  );
  house.carryMail?.();
  return seeOther(`${routes.visibility.to({ language, organisation: owner.slug })}#no`);
}
