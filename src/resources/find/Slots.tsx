import type { Language } from '#ground/language';
import { routes } from '#routes';
import type { Resource } from '../resource.ts';
import { holidayName } from '../sentence.ts';
import { bookAddress } from './bookAddress.ts';
import type { Piece } from './pieces.ts';
import { quartersOf } from './scale.ts';
import { longHours, shortHours } from './say.ts';
import { words } from './words.generated.ts';

/** One day of one resource, piece by piece: what is free leads on, what is taken says no more than that. */
export function Slots(props: {
  language: Language;
  resource: Resource;
  pieces: readonly Piece[];
  /** They stand on a scale of hours, on which each has its height. */
  scaled: boolean;
}) {
  const { language, resource, pieces, scaled } = props;
  return (
    <ol class="slots">
      {pieces.map((piece, index) => {
        const quarters = scaled ? quartersOf(piece) : 0;
        if (scaled && quarters === 0) return null;
        // Before it opens and after it closes says nothing new in a list of stretches; on a scale it fills the column.
        const edge = pieces.length > 1 && (index === 0 || index === pieces.length - 1);
        const outside = edge && piece.kind === 'shut' && !piece.reason && !piece.holiday;
        if (!scaled && outside) return null;
        return (
          <li class={classOf(piece, quarters, outside)}>
            <PieceText language={language} resource={resource} piece={piece} alone={pieces.length === 1} />
          </li>
        );
      })}
    </ol>
  );
}

function classOf({ kind, slots }: Piece, quarters: number, outside: boolean): string {
  const look = kind === 'own' ? 'mine' : kind === 'free' || kind === 'taken' ? kind : 'shut';
  const height = quarters === 0 ? '' : ` h${Math.floor(quarters / 4)} q${quarters % 4}${quarters < 4 ? ' low' : ''}`;
  return `slot ${look}${slots > 0 && kind === 'own' ? ' shared' : ''}${outside ? ' outside' : ''}${height}`;
}

function PieceText(props: {
  language: Language;
  resource: Resource;
  piece: Piece;
  /** It is the whole day. */
  alone: boolean;
}) {
  const { language, resource, piece, alone } = props;
  const say = words[language];
  const when = <span class="when">{shortHours(piece)}</span>;
  switch (piece.kind) {
    case 'free':
      return <FreeLink language={language} resource={resource} piece={piece} />;
    case 'own':
      return (
        <>
          {piece.own.map(({ id, organisation, state }) => (
            <a href={routes.booking.to({ language, organisation, booking: id })}>
              {when} <span>{say.own({ state })}</span>
            </a>
          ))}
          {piece.slots > 0 && <FreeLink language={language} resource={resource} piece={piece} />}
        </>
      );
    case 'shut':
      return (
        <>
          {!alone && when}{' '}
          <span class="word" title={piece.reason}>
            {piece.reason ? (
              <bdi lang={resource.house.language}>{piece.reason}</bdi>
            ) : piece.holiday ? (
              holidayName(language, piece.holiday)
            ) : (
              say.shut
            )}
          </span>
        </>
      );
    default:
      return (
        <>
          {when} <span class="word">{say.pieceOf({ kind: piece.kind })}</span>
        </>
      );
  }
}

function FreeLink({ language, resource, piece }: { language: Language; resource: Resource; piece: Piece }) {
  const say = words[language];
  const { slots } = piece;
  return (
    <a href={bookAddress(language, resource, piece, { slots })}>
      <span class="when">{shortHours(piece)}</span>{' '}
      <span>
        {slots === resource.slots ? say.free : say.freeOf({ free: slots, all: resource.slots })}
        <span class="vh">{say.bookFromTo({ hours: longHours(language, piece) })}</span>
      </span>
    </a>
  );
}
