import { emptyForm, type Form, pageStatus, ProblemSummary } from '#ground/forms';
import { granted, ownerOf, type Visit, whySentence, workPage } from '#identity';
import { publicityOf } from '#federation';
import { actsIn } from './acts.ts';
import { Fields } from './Fields.tsx';
import { Gable } from './Gable.tsx';
import { holdersOf, namesIn, umbrellaOf } from './holders.ts';
import { No } from './No.tsx';
import { Overrule } from './Overrule.tsx';
import { Overrulings } from './Overrulings.tsx';
import { overrulingsOf, refusalsOf } from './refusals.ts';
import { storeysOf } from './storeys.ts';
import { words } from './words.generated.ts';

/** "Who sees what" of an organisation, told from the rights themselves. */
export function visibilityAnswer(visit: Visit): Promise<Response> {
  return visibilityPage(visit, emptyForm(visit.language));
}

/** The same page with what was sent and has to be put right. */
export async function visibilityPage(visit: Visit, form: Form): Promise<Response> {
  const { house, language, actor, today } = visit;
  const { database, rights } = house;
  const owner = ownerOf(visit);
  const say = words[language];
  const storeys = storeysOf(rights, actsIn(owner));
  const ownBoard = granted(rights, actor, 'managePeople', visit.granted!.standing) !== undefined;
  const [holders, names, umbrella, refusals, overrulings, publicity] = await Promise.all([
    holdersOf(
      database,
      owner,
      storeys.map(({ relation }) => relation),
      today,
    ),
    ownBoard ? namesIn(database, owner, today) : undefined,
    umbrellaOf(database, owner, today),
    refusalsOf(database, owner),
    overrulingsOf(database, owner, today),
    publicityOf(database, owner.node),
  ]);
  return workPage(visit, {
    title: say.title,
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead({ organisation: owner.name })}</p>
          <p class="note">
            <strong>{say.why}</strong> {whySentence(visit)}
          </p>
        </div>
        <section class="beam stack" aria-labelledby="inside">
          <h2 id="inside">{say.fromInside}</h2>
          <Gable visit={visit} storeys={storeys} holders={holders} names={names} umbrella={umbrella} />
        </section>
        <Fields visit={visit} publicity={publicity} />
        <No visit={visit} storeys={storeys} holders={holders} refusals={refusals} overrulings={overrulings} />
        <Overrule visit={visit} form={form} />
        <Overrulings visit={visit} overrulings={overrulings} />
      </>
    ),
  });
}
