import type { Amendment } from '../../../shared/paper/amendment';

/** Old and new, side by side around the change: struck and underlined, and said so to screen readers. */
export function Wording({ wording, hue }: { wording: Amendment['wording']; hue: number }) {
  const { before, old, new: now, after } = wording;
  if (!old && !now) return <span className="quiet">Nothing is changed yet.</span>;
  return (
    <span className={`wording hue-${hue}`}>
      {before && <span className="quiet">{before}</span>}
      {old && (
        <>
          <span className="visually-hidden"> deleted: </span>
          <del>{old}</del>
        </>
      )}
      {now && (
        <>
          <span className="visually-hidden"> inserted: </span>
          <ins>{now}</ins>
        </>
      )}
      {(old || now) && after && <span className="visually-hidden">, then: </span>}
      {after && <span className="quiet">{after}</span>}
    </span>
  );
}
