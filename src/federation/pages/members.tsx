import type { Visit } from '#identity';
import { type MemberRow } from '../queries/members.ts';
import { type Count, memberList, type MemberList } from '../queries/memberList.ts';
import { usedKeys } from '../queries/options.ts';
import { type Umbrella, umbrellaOn } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { MembersFilters } from './MembersFilters.tsx';
import { MembersFound } from './MembersFound.tsx';
import { fits, type Question, readQuestion } from './question.ts';
import { umbrellaPage } from './UmbrellaPage.tsx';

const PAGE = 25;

/** One page of a list, and what is to be said about all of it. */
export interface Found {
  rows: readonly MemberRow[];
  everyone: number;
  matching: Count;
  respelled: MemberList['respelled'];
  /** There is more in the direction this page was turned. */
  more: boolean;
}

/** The members of an umbrella on a day: searched, narrowed, sorted and turned by links. */
export async function membersAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, today, url } = visit;
  const question = readQuestion(url, today);
  const [umbrella, used] = await Promise.all([
    umbrellaOn(house.database, parts['umbrella']!, question.on, language),
    usedKeys(house.database),
  ]);
  if (!umbrella) return undefined;
  const found = await findMembers(visit, umbrella, question);
  const say = words[language];
  return umbrellaPage(visit, umbrella, {
    title: say.membersTitle,
    current: 'members',
    on: question.on,
    body: (
      <>
        <div class="stack">
          <h1>{say.membersTitle}</h1>
          <p class="lead">{say.membersLead({ n: found.everyone, day: question.on })}</p>
        </div>
        <div class="pair side members">
          <MembersFilters visit={visit} umbrella={umbrella} question={question} used={used} />
          <MembersFound visit={visit} umbrella={umbrella} question={question} found={found} />
        </div>
      </>
    ),
  });
}

async function findMembers({ house }: Visit, umbrella: Umbrella, question: Question): Promise<Found> {
  const after = question.after && fits(question.after, question.sort) ? question.after : undefined;
  const list = await memberList(house.database, umbrella.node, question);
  // One more than a page holds tells whether there is a further page.
  const [rows, matching] = await Promise.all([list.page(PAGE + 1, after), list.count()]);
  const more = rows.length > PAGE;
  return {
    rows: more ? (after?.backward ? rows.slice(1) : rows.slice(0, PAGE)) : rows,
    everyone: list.everyone,
    matching,
    respelled: list.respelled,
    more,
  };
}
