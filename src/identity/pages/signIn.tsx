import { Actions, emptyForm, field, type Form, pageStatus, ProblemSummary, readForm, TextField } from '#ground/forms';
import { seeOther } from '#ground/http';
import { isLanguage, type Language } from '#ground/language';
import type { Letter } from '#ground/mail';
import { routes, searchOf } from '#routes';
import { z } from 'zod';
import { cookieIn, cookieOf } from '../cookie.ts';
import { beginSession } from '../session.ts';
import { askForSignIn, linkHolder, tryCode, useLink } from '../signIn.ts';
import { isSecure, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { pathInHouse } from '../next.ts';
import { housePage } from './housePage.tsx';
import { providersOf } from '../providers/provider.ts';
import { withinLimits } from '../throttle.ts';
import { OtherWays } from './OtherWays.tsx';

const asked = z.object({ email: field.email() });
const typedCode = z.object({ code: field.code(8) });

/** The way in: an address, and other ways where there are any. */
export function signInAnswer(visit: Visit): Promise<Response> {
  return signInPage(visit, emptyForm(visit.language));
}

/** Somebody asks for a letter. The answer is the same for every address. */
export async function askForLinkAnswer(visit: Visit): Promise<Response> {
  const { house, language, network, request } = visit;
  const read = await readForm(request, asked, language);
  if ('refused' in read) return signInPage(visit, read.refused);
  const outcome = await askForSignIn(house.database, { email: read.values.email, network }, letterFor(visit));
  if (outcome === 'tooMany') {
    return signInPage(visit, { ...read.form, problems: { email: words[language].tooMany } }, 429);
  }
  house.carryMail?.();
  const cookie = cookieOf('sign-in', outcome.browser, { days: 1 / 48, secure: isSecure(house) });
  return seeOther(routes.signInSent.to({ language }, nextIn(visit)), { 'Set-Cookie': cookie });
}

/** What to do now: open the letter, or type its code here. */
export function signInSentAnswer(visit: Visit): Response {
  return sentPage(visit, emptyForm(visit.language));
}

/** Somebody types the code of the letter, in the browser that asked for it. */
export async function signInByCodeAnswer(visit: Visit): Promise<Response> {
  const { house, language, network, request } = visit;
  const say = words[language];
  const read = await readForm(request, typedCode, language);
  if ('refused' in read) return sentPage(visit, read.refused);
  if (!(await withinLimits(house.database, { [`code:network:${network}`]: 100 }))) {
    return sentPage(visit, { ...read.form, problems: { code: say.tooMany } }, 429);
  }
  const browser = cookieIn(request, 'sign-in', isSecure(house));
  const account = browser === undefined ? 'over' : await tryCode(house.database, browser, read.values.code);
  if (account === 'wrong' || account === 'over') {
    return sentPage(visit, { ...read.form, problems: { code: account === 'over' ? say.codeOver : say.codeWrong } });
  }
  return comeIn(visit, account, 'code');
}

/** The link of a letter. Mail programs open links by themselves, so it is the button that signs in. */
export async function signInLinkAnswer(visit: Visit): Promise<Response> {
  const { house, language, parts } = visit;
  const say = words[language];
  const secret = parts['secret'] ?? '';
  const holder = await linkHolder(house.database, secret);
  if (!holder) return linkOverPage(visit);
  const title = say.linkTitle({ name: holder.name });
  return ownPage(visit, {
    title,
    body: (
      <div class="stack">
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p class="lead">{say.linkLead}</p>
        <form method="post" action={routes.signInByLink.to({ language, secret }, nextIn(visit))}>
          <Actions>
            <button class="button" type="submit">
              {say.signIn}
            </button>
          </Actions>
        </form>
      </div>
    ),
  });
}

/** The button of that page. */
export async function signInByLinkAnswer(visit: Visit): Promise<Response> {
  const account = await useLink(visit.house.database, visit.parts['secret'] ?? '');
  return account === undefined ? linkOverPage(visit) : comeIn(visit, account, 'link');
}

/** Begins the session and leads to where somebody wanted to go, else to my area. */
export async function comeIn(
  visit: Visit,
  account: string,
  way: Parameters<typeof beginSession>[1]['way'],
): Promise<Response> {
  const { house, language, request } = visit;
  const secure = isSecure(house);
  const session = await beginSession(house.database, { account, way, request, secure });
  return seeOther(nextIn(visit).next ?? routes.myArea.to({ language }), { 'Set-Cookie': session });
}

/** Where somebody wanted to go before they were asked to sign in: carried from step to step, never out of this house. */
function nextIn({ url }: Visit): { next?: string } {
  const next = pathInHouse(url.searchParams.get('next') ?? '/');
  return next === '/' ? {} : { next };
}

function letterFor(visit: Visit) {
  const { house, language } = visit;
  return (to: { email: string; name: string; language: string }, link: string, code: string): Letter => {
    const inLanguage: Language = isLanguage(to.language) ? to.language : language;
    const say = words[inLanguage];
    return {
      to: to.email,
      language: inLanguage,
      about: 'signIn',
      subject: say.letterSubject,
      paragraphs: [say.letterHello({ name: to.name }), say.letterText],
      action: {
        label: say.signIn,
        address: house.publicUrl + routes.signInLink.to({ language: inLanguage, secret: link }, nextIn(visit)),
      },
      code: `${say.letterCode} ${code.slice(0, 4)} ${code.slice(4)}`,
      closing: say.letterNotYou,
    };
  };
}

async function signInPage(visit: Visit, form: Form, status: number = pageStatus(form)): Promise<Response> {
  const say = words[visit.language];
  const { house } = visit;
  const providers = house.sealingKey ? await providersOf(house.database) : [];
  return ownPage(visit, {
    title: say.signIn,
    status,
    body: (
      <div class="stack">
        <ProblemSummary form={form} />
        <h1>{say.signIn}</h1>
        <p class="lead">{say.signInLead}</p>
        <form
          class="stack"
          method="post"
          action={routes.askForLink.to({ language: visit.language }, nextIn(visit))}
          novalidate
        >
          <TextField
            form={form}
            name="email"
            type="email"
            autocomplete="email"
            label={say.email}
            hint={say.emailHint}
          />
          <Actions>
            <button class="button" type="submit">
              {say.sendLink}
            </button>
          </Actions>
        </form>
        <OtherWays visit={visit} providers={providers} />
      </div>
    ),
  });
}

function sentPage(visit: Visit, form: Form, status: number = pageStatus(form)): Response {
  const { language } = visit;
  const say = words[language];
  return ownPage(visit, {
    title: say.sentTitle,
    status,
    body: (
      <div class="stack">
        <ProblemSummary form={form} />
        <h1>{say.sentTitle}</h1>
        <p class="lead">{say.sentLead}</p>
        <p>{say.sentHow}</p>
        <form class="stack" method="post" action={routes.signInByCode.to({ language }, nextIn(visit))} novalidate>
          <TextField
            form={form}
            name="code"
            label={say.code}
            hint={say.codeHint}
            size="short"
            inputMode="numeric"
            autocomplete="one-time-code"
            dir="ltr"
          />
          <Actions>
            <button class="button" type="submit">
              {say.signIn}
            </button>
            <a href={routes.signIn.to({ language })}>{say.askAgain}</a>
          </Actions>
        </form>
        <p class="muted">{say.sentNothing}</p>
        {visit.house.demonstration && (
          <p>
            <a class="arrow" href={routes.demonstrationOutbox.to({ language })}>
              {say.outboxTitle}
            </a>
          </p>
        )}
      </div>
    ),
  });
}

function linkOverPage(visit: Visit): Response {
  const { language } = visit;
  const say = words[language];
  return ownPage(visit, {
    title: say.linkOver,
    status: 404,
    body: (
      <div class="stack">
        <h1>{say.linkOver}</h1>
        <p>{say.linkOverText}</p>
        <p>
          <a class="arrow" href={routes.signIn.to({ language })}>
            {say.askAgain}
          </a>
        </p>
      </div>
    ),
  });
}

function ownPage(
  visit: Visit,
  page: Omit<Parameters<typeof housePage>[2], 'headers' | 'face' | 'addressIn'>,
): Response {
  const { house, language, url } = visit;
  return housePage(house, language, {
    ...page,
    face: 'form',
    headers: { 'Cache-Control': 'no-store' },
    // Of what was asked only the way back is kept, and only if it leads into the house.
    addressIn: (other) => `/${other}${url.pathname.slice(language.length + 1)}${searchOf(nextIn(visit))}`,
  });
}
