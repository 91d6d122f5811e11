import { Actions, ChoiceField, type Form, HiddenField, ProblemSummary, TickField, typedFrom } from '#ground/forms';
import { ownerOf, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { byOf } from '../../by.ts';
import type { CannotMove, Closing, WayOut, WaysOut } from '../../commands/close.ts';
import { timeText } from '../../find/say.ts';
import type { Booking } from '../../queries/booking.ts';
import type { Resource } from '../../resource.ts';
import { fateSentence } from '../../sentence.ts';
import type { HouseRun } from '../houseOf.ts';
import { whoText } from '../labels.tsx';
import { type Proposal, proposalsFor } from '../proposals.ts';
import { words } from '../words.generated.ts';

/** A closing that was asked for, with what was chosen about those in its way. */
interface Tried {
  readonly closing: Closing;
  readonly form: Form;
  readonly lent: readonly Resource[];
  readonly ways: WaysOut;
  readonly bookings: readonly Booking[];
  readonly unmoved: Pick<CannotMove, 'booking' | 'fate'> | undefined;
}

const CALL_OFF = 'callOff';
// Only what we proposed is chosen; what somebody else makes up must still be a moment the database knows.
const LATEST = Date.UTC(2190, 0, 1);
const wayName = (id: string) => `way-${id}`;
const wayText = ({ to, from, until }: Proposal) => `${to.slug} ${from} ${until}`;

/** What was chosen for each booking that was shown; with `rest` those without a choice are called off. */
export function waysIn({ typed }: Form, lent: readonly Resource[]): WaysOut {
  const ways = new Map<string, { version: number; way: WayOut }>();
  for (const seen of typed.all('seen')) {
    const [id = '', version] = seen.split(' ');
    const way = readWay(typed.get(wayName(id)) || (typed.get('rest') === '' ? '' : CALL_OFF), lent);
    if (way !== undefined) ways.set(id, { version: Number(version), way });
  }
  return ways;
}

function readWay(text: string, lent: readonly Resource[]): WayOut | undefined {
  if (text === CALL_OFF) return CALL_OFF;
  const [, slug, from, until] = /^(\S+) (\d{13}) (\d{13})$/.exec(text) ?? [];
  const to = lent.find((each) => each.slug === slug);
  return to && Number(until) < LATEST ? { to, from: Number(from), until: Number(until) } : undefined;
}

/** Nothing is shut yet: each booking in the way with where it could go. Those that came or changed since are marked. */
export async function inTheWayPage(visit: Visit, house: HouseRun, tried: Tried): Promise<Response> {
  const { language, actor } = visit;
  const say = words[language];
  const { closing, form, lent, bookings } = tried;
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  const proposals = await visit.house.database.within(reachOf(actor), (write) =>
    proposalsFor(write, byOf(visit), closing, bookings, lent),
  );
  const again = form.typed.has('seen');
  const shown = again ? asSent(visit, tried, proposals) : asProposed(visit, tried, proposals);
  const labels = Object.fromEntries(bookings.map((each) => [wayName(each.id), whoText(each)]));
  return workPage(visit, {
    title: say.inTheWayTitle({ n: bookings.length }),
    face: 'form',
    status: again ? 409 : 200,
    body: (
      <form class="ask" method="post" action={routes.closeHouse.to(parts)}>
        <div class="stack">
          <a class="back" href={routes.houseDay.to(parts)}>
            <bdi>{house.name}</bdi>
          </a>
          <ProblemSummary form={shown} title={say.notClosedYet} labels={labels} />
          <h1>{say.inTheWayTitle({ n: bookings.length })}</h1>
          <p>
            {say.inTheWayLead({
              what: closing.resource?.name ?? say.wholeHouse,
              when: timeText(language, closing.span),
            })}
          </p>
        </div>
        {['what', 'reason', 'fromDay', 'fromTime', 'untilDay', 'untilTime'].map((name) => (
          <HiddenField form={form} name={name} />
        ))}
        {bookings.map((booking) => (
          <div class="stack-s">
            <input type="hidden" name="seen" value={`${booking.id} ${booking.version}`} />
            <ChoiceField
              form={shown}
              name={wayName(booking.id)}
              label={say.bookingInTheWay({
                who: whoText(booking),
                what: booking.resource.name,
                when: timeText(language, booking),
              })}
              hint={booking.purpose}
              choices={[
                ...(proposals.get(booking.id) ?? []).map((each) => ({
                  value: wayText(each),
                  label: isElsewhere(booking, each)
                    ? say.moveElsewhere({ what: each.to.name })
                    : say.moveLater({ what: each.to.name, when: timeText(language, each) }),
                })),
                { value: CALL_OFF, label: booking.state === 'offered' ? say.takeBackOffer : say.callOffOne },
              ]}
            />
          </div>
        ))}
        {bookings.length > 3 && <TickField form={shown} name="rest" label={say.callOffRest} />}
        <p class="muted">{say.allTold}</p>
        <Actions>
          <button class="button" type="submit">
            {say.closeAndTell}
          </button>
          <a class="back-link" href={routes.houseDay.to(parts)}>
            {say.doNotClose}
          </a>
        </Actions>
      </form>
    ),
  });
}

const isElsewhere = ({ from, until }: Booking, proposal: Proposal): boolean =>
  proposal.from === from && proposal.until === until;

/** First shown: another room at the same time is chosen already, a later time never is. */
function asProposed(
  { language }: Visit,
  { bookings }: Tried,
  proposals: ReadonlyMap<string, readonly Proposal[]>,
): Form {
  const chosen = bookings.flatMap((booking) => {
    const first = proposals.get(booking.id)?.[0];
    return first && isElsewhere(booking, first) ? [[wayName(booking.id), wayText(first)] as const] : [];
  });
  return { language, typed: typedFrom(Object.fromEntries(chosen)), problems: {} };
}

/** Shown again: what was chosen stays where it can be; what is new, changed or cannot be done says so. */
function asSent(visit: Visit, tried: Tried, proposals: ReadonlyMap<string, readonly Proposal[]>): Form {
  const { language } = visit;
  const say = words[language];
  const { form, ways, bookings, unmoved } = tried;
  const seen = new Set(form.typed.all('seen'));
  const problems: Record<string, string> = {};
  const chosen: Record<string, string> = form.typed.get('rest') === '' ? {} : { rest: 'yes' };
  for (const { id, version } of bookings) {
    const name = wayName(id);
    const way = ways.get(id)?.way;
    const sent = way === undefined ? undefined : way === CALL_OFF ? CALL_OFF : wayText(way);
    const offered = sent === CALL_OFF || proposals.get(id)?.some((each) => wayText(each) === sent);
    if (!seen.has(`${id} ${version}`)) problems[name] = say.newInTheWay;
    else if (unmoved?.booking === id) {
      problems[name] = unmoved.fate ? fateSentence(language, unmoved.fate) : say.changedByOther;
    } else if (sent === undefined) problems[name] = say.chooseWay;
    if (sent !== undefined && offered && unmoved?.booking !== id) chosen[name] = sent;
  }
  return { language, typed: typedFrom(chosen), problems };
}
