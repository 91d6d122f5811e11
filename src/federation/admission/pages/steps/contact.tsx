import { z } from 'zod';
import { ChoiceField, emptyForm, field, readForm, TextField } from '#ground/forms';
import { contactFunctions } from '../../application.ts';
import { functionLabel } from '../../labels.ts';
import { words } from '../../words.generated.ts';
import { readSeat, SeatFields, seatFields, storedSeat } from './seat.tsx';
import type { StepPage } from './step.ts';

/** Who applies; a person of their own also says where they live. */
export const contactStep: StepPage = {
  title: ({ visit, application }) =>
    application.wish === 'individual' ? words[visit.language].stepPerson : words[visit.language].stepContact,
  stored({ visit, application: { contact } }) {
    return emptyForm(visit.language, {
      name: contact?.name,
      function: contact?.function,
      phone: contact?.phone,
      ...storedSeat(contact?.seat),
    });
  },
  Fields({ visit, form, application }) {
    const { language } = visit;
    const say = words[language];
    return (
      <>
        <TextField form={form} name="name" label={say.contactName} autocomplete="name" />
        {application.wish === 'individual' ? (
          <SeatFields form={form} visit={visit} />
        ) : (
          <ChoiceField
            form={form}
            name="function"
            label={say.contactFunction}
            hint={say.contactFunctionHint}
            choices={contactFunctions.map((value) => ({ value, label: functionLabel(language, value) }))}
          />
        )}
        <TextField form={form} name="phone" type="tel" label={say.phone} autocomplete="tel" size="mid" optional />
        <p class="hint">
          {say.yourEmail} <bdi dir="ltr">{application.email}</bdi>
        </p>
        <p class="hint">{say.contactWhoSees}</p>
      </>
    );
  },
  async read({ visit, application }) {
    const { language, request } = visit;
    const person = { name: field.text(), phone: field.phone() };
    if (application.wish !== 'individual') {
      const read = await readForm(request, z.object({ ...person, function: field.choice(contactFunctions) }), language);
      return 'refused' in read ? read : { saying: { contact: read.values } };
    }
    const read = await readForm(request, z.object({ ...person, ...seatFields }), language);
    if ('refused' in read) return read;
    const { postcode, town, place, ...said } = read.values;
    const seat = readSeat(visit, { postcode, town, place }, application.contact?.seat);
    if ('problem' in seat) return { refused: { ...read.form, problems: seat.problem } };
    return { saying: { contact: { ...said, seat: seat.seat } } };
  },
};
