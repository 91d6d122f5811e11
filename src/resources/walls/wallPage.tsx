import type { ComponentChildren } from 'preact';
import { emptyForm, type Form, pageStatus, ProblemSummary } from '#ground/forms';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { whenText } from '../sentence.ts';
import type { Application } from './applications.ts';
import { DecideForm } from './DecideForm.tsx';
import { artistOf, stateOf, titleOf } from './look.ts';
import { applicationsOf, inTheWay, reachApplication, rivalsOf } from './reached.ts';
import { words } from './words.generated.ts';

/** One application as those who choose have it before them. */
export async function wallAnswer(visit: Visit): Promise<Response | undefined> {
  const application = await reachApplication(visit);
  return application && wallPage(visit, application, emptyForm(visit.language));
}

/** The page of one application as it stands; with problems, as the answer to its form. */
export async function wallPage(
  visit: Visit,
  application: Application,
  form: Form,
  status: number = pageStatus(form),
): Promise<Response> {
  const { language } = visit;
  const say = words[language];
  const { booking, exhibition } = application;
  const organisation = ownerOf(visit).slug;
  const all = await applicationsOf(visit);
  const over = inTheWay(application, all);
  const title = titleOf(application);
  const state = stateOf(language, application, over.length > 0);
  return workPage(visit, {
    title,
    status,
    body: (
      <>
        <ProblemSummary form={form} />
        <div class="stack">
          <a class="back" href={routes.walls.to({ language, organisation })}>
            {say.walls}
          </a>
          <h1 class="voice">
            <bdi>{title}</bdi>
          </h1>
          <p class="lead">{say.by({ artist: artistOf(application) })}</p>
          <p>
            <span class={`state ${state.look}`}>{state.text}</span>
          </p>
        </div>
        <dl class="facts">
          <Fact label={say.wall}>
            <bdi>{booking.resource.name}</bdi>
          </Fact>
          <Fact label={say.whenTitle}>{whenText(language, booking)}</Fact>
          {exhibition?.opening && <Fact label={say.openingTitle}>{whenText(language, exhibition.opening)}</Fact>}
          <Fact label={say.applicant}>
            <bdi>{booking.organisation?.name ?? booking.guest?.name}</bdi>
            {booking.guest && (
              <>
                <br />
                <a href={`mailto:${booking.guest.email}`}>
                  <bdi dir="ltr">{booking.guest.email}</bdi>
                </a>
              </>
            )}
          </Fact>
          {booking.reason !== null && (
            <Fact label={say.reason}>
              <span dir="auto">{booking.reason}</span>
            </Fact>
          )}
        </dl>
        {booking.state === 'asked' && <Others visit={visit} over={over} rivals={rivalsOf(application, all)} />}
        <section class="beam stack" aria-labelledby="shown">
          <h2 id="shown">{say.whatTitle}</h2>
          {exhibition ? (
            <p class="voice" dir="auto">
              {exhibition.about}
            </p>
          ) : (
            <p>{say.nothingTold}</p>
          )}
          {exhibition?.images.map(({ id, alternative }) => (
            <figure class="stack-s">
              <img
                src={routes.wallImage.to({ language, organisation, exhibition: booking.id, image: id })}
                alt={alternative}
              />
              <figcaption class="small muted" dir="auto">
                {alternative}
              </figcaption>
            </figure>
          ))}
        </section>
        <DecideForm visit={visit} application={application} form={form} />
      </>
    ),
  });
}

function Others(props: { visit: Visit; over: readonly Application[]; rivals: readonly Application[] }) {
  const { visit, over, rivals } = props;
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  if (over.length + rivals.length === 0) return <p class="note">{say.nobodyElse}</p>;
  return (
    <section class="beam stack" aria-labelledby="others">
      <h2 id="others">{say.othersTitle}</h2>
      {over.length > 0 && <p class="note warm">{say.overText}</p>}
      <ul class="tasks">
        {[...over, ...rivals].map((other) => {
          const { look, text } = stateOf(language, other, false);
          return (
            <li>
              <div>
                <a href={routes.wall.to({ language, organisation, exhibition: other.booking.id })}>
                  <bdi>{titleOf(other)}</bdi>
                </a>
                <p class="muted">
                  {say.by({ artist: artistOf(other) })} · {whenText(language, other.booking)}
                </p>
              </div>
              <p>
                <span class={`state ${look}`}>{text}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const Fact = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
