import { z } from 'zod';
import { emptyForm, field, LongTextField, ManyField, readForm } from '#ground/forms';
import { conditionText } from '../../conditions.ts';
import { words } from '../../words.generated.ts';
import type { StepPage } from './step.ts';

/** The umbrella's conditions, each ticked where it holds, and a word about those that do not. */
export const conditionsStep: StepPage = {
  title: ({ visit }) => words[visit.language].stepConditions,
  stored({ visit, application }) {
    return emptyForm(visit.language, {
      conditions: application.conditions.filter(({ said }) => said).map(({ key }) => key),
      note: application.conditionsNote,
    });
  },
  Fields({ visit: { language }, form, conditions }) {
    const say = words[language];
    return (
      <>
        <ManyField
          form={form}
          name="conditions"
          label={say.whichHold}
          hint={say.whichHoldHint}
          choices={conditions.map((condition) => ({
            value: condition.key,
            label: <bdi>{conditionText(language, condition)}</bdi>,
            hint: condition.document ? say.documentWanted : undefined,
          }))}
        />
        <LongTextField form={form} name="note" label={say.conditionsNote} rows={4} optional />
      </>
    );
  },
  async read({ visit: { language, request }, conditions }) {
    const keys = conditions.map(({ key }) => key);
    const shape = z.object({ conditions: field.many(keys), note: field.optionalLongText() });
    const read = await readForm(request, shape, language);
    if ('refused' in read) return read;
    return { saying: { conditions: { asked: keys, said: read.values.conditions, note: read.values.note } } };
  },
};
