import type { Write } from '#ground/database';
import { post } from '#ground/mail';
import { routes } from '#routes';
import type { Resource } from '../resource.ts';
import { whenText } from '../sentence.ts';
import type { Span } from '../time/span.ts';
import type { Guest } from './ask.ts';
import { words } from './words.generated.ts';

/**
 * The letter with the link by which a guest comes back. The address is unproven: nothing that was typed stands in the letter, so nobody
 * sends words of theirs to a stranger through the house.
 */
export async function postLink(
  write: Write,
  { publicUrl }: { readonly publicUrl: string },
  { email, language }: Guest,
  secret: string,
  { resource, time }: { readonly resource: Resource; readonly time: Span },
): Promise<void> {
  const say = words[language];
  const asked = { resource: resource.name, house: resource.house.name, when: whenText(language, time) };
  await post(write, {
    to: email,
    language,
    about: 'booking',
    subject: say.letterSubject(asked),
    paragraphs: [
      say.letterAsked(asked),
      resource.kind === 'exhibitionWall' ? say.nextWall : say.nextRoom,
      say.letterLink,
    ],
    action: { label: say.letterOpen, address: publicUrl + routes.guestBooking.to({ language, secret }) },
    closing: say.letterNotYou,
  });
}
