import { declared, type Declares, type Privacy } from '#ground/database/privacy';
import './tables.ts';

const personal = {
  category: 'personal',
  retention: 'forgotten thirty days after the letter left or was given up',
} as const;

/** What is kept of letters the house wrote: what they said for thirty days, that they were sent for as long as the house. */
export const mailPrivacy = {
  mail: declared(
    { audience: 'operator', category: 'plain', retention: 'kept as long as the house, without whom it went to' },
    {
      id: 'how logs name the letter, and what its Message-ID is made of',
      recipient: { purpose: 'whom the letter goes to', ...personal },
      language: 'the language the letter is written in',
      about: 'what kind of letter it is',
      subject: { purpose: 'what the letter says', ...personal },
      body_text: { purpose: 'what the letter says, as text', ...personal },
      body_html: { purpose: 'what the letter says, as a page', ...personal },
      headers: { purpose: 'where its reader ends letters of this kind', ...personal },
      attachment_name: { purpose: 'what the enclosed file is called', ...personal },
      attachment_type: { purpose: 'what kind of file is enclosed', ...personal },
      attachment: { purpose: 'the enclosed file', ...personal },
      made_at: 'when it was written',
      send_after: 'when it is tried next',
      sent_at: 'when the mail server took it',
      tries: 'how often it was tried',
      last_error: 'what the mail server answered, as a code',
      given_up_at: 'when it was given up',
    },
  ),
} satisfies Privacy & Declares<'mail'>;
