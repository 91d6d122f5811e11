import { CheckAnswers } from '#ground/forms';
import { formatDay, formatList, type Language, languageName, regionName } from '#ground/language';
import { legalFormLabel, topicLabel } from '../../labels.ts';
import type { Application, Seat } from '../application.ts';
import { type Condition, conditionText } from '../conditions.ts';
import { functionLabel, purposeLabel, wishLabel } from '../labels.ts';
import type { Step } from '../steps.ts';
import { words } from '../words.generated.ts';

/** Everything an application says, as the applicant checks it and the office reads it. */
export function AnswersSoFar(props: {
  visit: { language: Language };
  application: Application;
  conditions: readonly Condition[];
  changeAt?: (step: Step) => string;
}) {
  const { visit, application, conditions, changeAt } = props;
  const { language } = visit;
  const say = words[language];
  const { organisation, contact, work, wish } = application;
  const row = (step: Step, label: string, value: string | null | undefined) => ({
    label,
    value: value ?? '',
    changeHref: changeAt?.(step),
  });
  const rows = [
    { label: say.wish, value: wishLabel(language, wish) },
    ...(wish === 'individual'
      ? []
      : [
          row('organisation', say.name, organisation?.name),
          row('organisation', say.original, organisation?.original),
          row('organisation', say.legalForm, organisation && legalFormLabel(language, organisation.legalForm)),
          row('organisation', say.founded, organisation?.founded && formatDay(language, organisation.founded)),
          row('organisation', say.seat, placeText(organisation?.seat)),
          row('organisation', say.homepage, organisation?.homepage),
        ]),
    row('contact', say.contactName, contact?.name),
    ...(wish === 'individual'
      ? [row('contact', say.town, placeText(contact?.seat))]
      : [row('contact', say.contactFunction, contact?.function && functionLabel(language, contact.function))]),
    row('contact', say.phone, contact?.phone),
    { label: say.email, value: application.email },
    ...(wish === 'individual'
      ? []
      : [
          row('work', say.topics, work && list(language, work.topics, topicLabel)),
          row('work', say.languages, work && list(language, work.languages, languageName)),
          row('work', say.origins, work && list(language, work.origins, regionName)),
          row('work', say.about, work?.about),
        ]),
    ...(wish === 'full' && changeAt
      ? [
          row(
            'conditions',
            say.whichHold,
            conditions
              .filter(({ key }) => application.conditions.some((each) => each.key === key && each.said))
              .map((condition) => conditionText(language, condition))
              .join('\n'),
          ),
          row('conditions', say.conditionsNote, application.conditionsNote ?? undefined),
          row(
            'conditions',
            say.documents,
            application.documents.map(({ purpose, name }) => `${purposeLabel(language, purpose)}: ${name}`).join('\n'),
          ),
        ]
      : []),
  ];
  return <CheckAnswers language={language} rows={rows} />;
}

const placeText = (seat: Seat | undefined): string | undefined =>
  seat && [seat.postcode, seat.place].filter(Boolean).join(' ');

const list = (language: Language, keys: readonly string[], name: (language: Language, key: string) => string) =>
  keys.length === 0
    ? ''
    : formatList(
        language,
        keys.map((key) => name(language, key)),
      );
