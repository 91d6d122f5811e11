import { z } from 'zod';
import type { Day } from '#ground/day';
import { Actions, DayEntry, field, type Form, LongTextField, ManyField, TextField } from '#ground/forms';
import type { Language } from '#ground/language';
import { figureLabel, figures } from '../figure.ts';
import { words } from '../words.generated.ts';

export const openingShape = (language: Language) =>
  z.object({
    year: field.wholeNumber({ least: 1990, most: 2200 }),
    countedOn: field.day(language),
    deadline: field.day(language),
    questions: field.many(figures),
    message: field.optionalLongText({ most: 2_000 }),
  });

/** What most umbrellas ask: this year, counted at its end, answered by the end of January, everything but women. */
export function usualOpening(today: Day) {
  const year = Number(today.slice(0, 4));
  return {
    year: String(year),
    countedOn: `${year}-12-31`,
    deadline: `${year + 1}-01-31`,
    questions: figures.filter((figure) => figure !== 'women'),
  };
}

/** Opens the statement of a year. */
export function OpenForm({ form, action }: { form: Form; action: string }) {
  const { language } = form;
  const say = words[language];
  return (
    <form class="beam stack" method="post" action={action} noValidate>
      <h2>{say.openTitle}</h2>
      <TextField form={form} name="year" type="number" size="short" autocomplete="off" label={say.columnYear} />
      <DayEntry form={form} name="countedOn" label={say.columnCountedOn} hint={say.countedOnHint} />
      <DayEntry form={form} name="deadline" label={say.deadlineLabel} hint={say.deadlineHint} />
      <ManyField
        form={form}
        name="questions"
        label={say.questionsLabel}
        choices={figures.map((figure) => ({ value: figure, label: figureLabel(language, figure) }))}
      />
      <LongTextField form={form} name="message" rows={3} label={say.messageLabel} hint={say.messageHint} optional />
      <Actions>
        <button class="button" type="submit">
          {say.open}
        </button>
      </Actions>
    </form>
  );
}
