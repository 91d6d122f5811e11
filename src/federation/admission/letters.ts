import type { Day } from '#ground/day';
import type { Language } from '#ground/language';
import type { Letter } from '#ground/mail';
import type { Told } from '#identity';
import { routes } from '#routes';
import { endLabel } from './labels.ts';
import type { Ending } from '../affiliation.ts';
import type { Application, Wished } from './application.ts';
import { words } from './words.generated.ts';

/** In whose name a letter is written, and where the house is. */
export interface Letterhead {
  umbrella: { node: number; slug: string; name: string };
  publicUrl: string;
}

type Notice = Omit<Letter, 'to' | 'language' | 'about'>;

/** The first letter: it proves the address and opens the form, on any device. */
export function beginLetter(wish: {
  umbrella: Letterhead['umbrella'];
  email: string;
  wish: Wished;
  language: Language;
  publicUrl: string;
  secret: string;
}): Letter {
  const { email, language, umbrella } = wish;
  const say = words[language];
  const name = umbrella.name;
  return {
    to: email,
    language,
    about: 'application',
    subject: say.beginSubject({ umbrella: umbrella.name }),
    paragraphs: [say.beginText({ umbrella: name }), say.beginKeep],
    action: { label: say.beginAction, address: linkAddress(wish, language, wish.secret) },
    closing: say.beginNotYou,
  };
}

/** It is sent: number, what happens next, by when. */
export function sentLetter(
  head: Letterhead,
  application: Application,
  { number, by, secret }: { number: string; by: Day; secret: string },
): Letter {
  const say = words[application.language];
  const umbrella = head.umbrella.name;
  return toApplicant(head, application, secret, {
    subject: say.sentSubject({ number }),
    paragraphs: [say.sentText({ umbrella, number }), say.sentNext({ by })],
  });
}

/** The office asks. */
export function questionLetter(
  head: Letterhead,
  application: Application,
  { question, secret }: { question: string; secret: string },
): Letter {
  const say = words[application.language];
  return toApplicant(
    head,
    application,
    secret,
    {
      subject: say.questionSubject({ umbrella: head.umbrella.name }),
      paragraphs: [say.questionText({ umbrella: head.umbrella.name }), question],
    },
    say.questionAction,
  );
}

export function withdrawnLetter(head: Letterhead, application: Application): Letter {
  const { language, email, number } = application;
  const say = words[language];
  return {
    to: email,
    language,
    about: 'applicationWithdrawn',
    subject: say.withdrawnSubject({ number: number ?? '' }),
    paragraphs: [say.withdrawnText({ umbrella: head.umbrella.name })],
  };
}

/** The board said yes: from when, and what is to do now. */
export function admittedLetter(
  head: Letterhead,
  application: Application,
  { secret, from, signsIn }: { secret: string; from: Day; signsIn: boolean },
): Letter {
  const { language, email } = application;
  const say = words[language];
  const text = say.admittedText({ umbrella: head.umbrella.name, from });
  if (!signsIn) {
    return toApplicant(head, application, secret, {
      subject: say.admittedSubject({ umbrella: head.umbrella.name }),
      paragraphs: [text],
    });
  }
  return {
    to: email,
    language,
    about: 'applicationAdmitted',
    subject: say.admittedSubject({ umbrella: head.umbrella.name }),
    paragraphs: [text, say.admittedNext({ email: email })],
    action: { label: say.signIn, address: head.publicUrl + routes.signIn.to({ language }) },
  };
}

/** The board said no, and why. */
export function refusedLetter(
  head: Letterhead,
  application: Application,
  { secret, reason }: { secret: string; reason: string },
): Letter {
  const say = words[application.language];
  return toApplicant(head, application, secret, {
    subject: say.refusedSubject({ umbrella: head.umbrella.name }),
    paragraphs: [say.refusedText({ umbrella: head.umbrella.name }), reason, say.refusedNext],
  });
}

interface ToldOf {
  id: string;
  name: string;
  number: string;
}

export const sentNotice = (head: Letterhead, to: Told, told: ToldOf & { by: Day }): Notice =>
  toStaff(head, to, told, {
    subject: words[to.language].sentNoticeSubject({ name: told.name }),
    text: words[to.language].sentNotice({ name: told.name, number: told.number, by: told.by }),
  });

export const answerNotice = (head: Letterhead, to: Told, told: ToldOf): Notice =>
  toStaff(head, to, told, {
    subject: words[to.language].answerNoticeSubject({ name: told.name }),
    text: words[to.language].answerNotice({ name: told.name, number: told.number }),
  });

export const withdrawnNotice = (head: Letterhead, to: Told, told: ToldOf): Notice =>
  toStaff(head, to, told, {
    subject: words[to.language].withdrawnNoticeSubject({ name: told.name }),
    text: words[to.language].withdrawnNotice({ name: told.name, number: told.number }),
  });

export const presentedNotice = (head: Letterhead, to: Told, told: ToldOf): Notice =>
  toStaff(head, to, told, {
    subject: words[to.language].presentedNoticeSubject({ name: told.name }),
    text: words[to.language].presentedNotice({ name: told.name, number: told.number }),
  });

/** A membership ends; both sides are told the same. */
export function endingNotice(
  { publicUrl }: Pick<Letterhead, 'publicUrl'>,
  to: Told,
  told: {
    /** Whose people are told. */
    at: string;
    member: string;
    umbrella: string;
    ending: Ending;
    until: Day;
    reason?: string | undefined;
    successor?: string | undefined;
  },
): Notice {
  const say = words[to.language];
  const { language } = to;
  const names = { member: told.member, umbrella: told.umbrella };
  return {
    subject: say.endingSubject({ member: told.member, umbrella: told.umbrella }),
    paragraphs: [
      say.endingText({ ...names, until: told.until, how: endLabel(language, told.ending) }),
      ...(told.successor ? [say.endingSuccessor({ successor: told.successor })] : []),
      ...(told.reason ? [say.endingReason, told.reason] : []),
    ],
    action: { label: say.toMyArea, address: publicUrl + routes.workplace.to({ language, organisation: told.at }) },
  };
}

function toStaff(head: Letterhead, { language }: Told, told: ToldOf, said: { subject: string; text: string }): Notice {
  const parts = { language, organisation: head.umbrella.slug, application: told.id };
  return {
    subject: said.subject,
    paragraphs: [said.text],
    action: { label: words[language].openApplication, address: head.publicUrl + routes.application.to(parts) },
  };
}

function toApplicant(
  head: Letterhead,
  { email, language }: Application,
  secret: string,
  said: Pick<Letter, 'subject' | 'paragraphs'>,
  label: string = words[language].openOwn,
): Letter {
  return {
    to: email,
    language,
    // How an application goes on is not a matter one can turn off: it was asked for.
    about: 'ownApplication',
    ...said,
    action: { label, address: linkAddress(head, language, secret) },
  };
}

const linkAddress = ({ umbrella, publicUrl }: Letterhead, language: Language, secret: string): string =>
  publicUrl + routes.continueApplication.to({ language, umbrella: umbrella.slug, secret });
