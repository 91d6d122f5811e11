import type { Day } from '#ground/day';
import { Table } from '#ground/html';
import type { Visit } from '#identity';
import type { Resource } from '../resource.ts';
import { durationText } from '../sentence.ts';
import { minutesOf } from '../time/span.ts';
import type { Asked } from './asked.ts';
import { bookAddress } from './bookAddress.ts';
import { freeOf, type Piece } from './pieces.ts';
import { timeText } from './say.ts';
import { words } from './words.generated.ts';

const MOST = 20;

/** The next free stretches, each with the way to book it. */
export function FreeList(props: {
  visit: Visit;
  resource: Resource;
  pieces: ReadonlyMap<Day, readonly Piece[]>;
  asked: Asked;
}) {
  const { visit, resource, pieces, asked } = props;
  const { language } = visit;
  const say = words[language];
  const free = [...pieces.values()].flatMap(freeOf);
  if (free.length === 0) return <p>{say.listEmpty}</p>;
  return (
    <Table
      caption={say.listTitle({ day: asked.on })}
      columns={[{ title: say.columnWhen }, { title: say.columnLength }]}
      rows={free.slice(0, MOST).map((piece) => [
        <a class="name" href={bookAddress(language, resource, piece, { slots: piece.slots })}>
          {timeText(language, piece)}
        </a>,
        <>
          {durationText(language, minutesOf(piece))}
          {piece.slots < resource.slots && <> · {say.freeOf({ free: piece.slots, all: resource.slots })}</>}
        </>,
      ])}
    />
  );
}
