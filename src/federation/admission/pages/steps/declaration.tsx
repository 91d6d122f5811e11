import { z } from 'zod';
import { emptyForm, field, readForm, TickField } from '#ground/forms';
import { DECLARATION_VERSION } from '../../steps.ts';
import { words } from '../../words.generated.ts';
import type { StepPage } from './step.ts';

/** The declaration and the consent; which version of the text was agreed to is kept. */
export const declarationStep: StepPage = {
  title: ({ visit }) => words[visit.language].stepDeclaration,
  stored({ visit, application: { consentVersion } }) {
    const agreed = consentVersion === DECLARATION_VERSION ? 'yes' : undefined;
    return emptyForm(visit.language, { declared: agreed, agreed });
  },
  Fields({ visit: { language }, form, umbrella, application }) {
    const say = words[language];
    return (
      <>
        <div class="stack-s">
          <p>{say.consentText({ umbrella: umbrella.name })}</p>
          <p>{say.consentRights}</p>
          <p class="small muted">{say.consentVersion({ version: DECLARATION_VERSION })}</p>
        </div>
        <TickField
          form={form}
          name="declared"
          label={application.wish === 'individual' ? say.declaredPerson : say.declared}
        />
        <TickField form={form} name="agreed" label={say.agreed} />
      </>
    );
  },
  async read({ visit: { language, request } }) {
    const read = await readForm(request, z.object({ declared: field.yes(), agreed: field.yes() }), language);
    return 'refused' in read ? read : { saying: { consentVersion: DECLARATION_VERSION } };
  },
};
