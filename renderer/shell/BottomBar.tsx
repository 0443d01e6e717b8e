import { CalendarClock, CircleAlert, CircleCheck, LoaderCircle, WifiOff } from 'lucide-react';
import { useOverview } from '../state/overview';
import { type Saved, useSaved } from '../state/saved';
import { shortDate, today } from './dates';
import { workingDaysLeft } from './due';
import { count } from './words';

const words: Record<Saved, [string, typeof CircleCheck]> = {
  saved: ['Saved', CircleCheck],
  unsaved: ['Not saved yet', LoaderCircle],
  saving: ['Saving…', LoaderCircle],
  failed: ['Not saved: see the message', CircleAlert],
};

function due(date: string): string {
  const left = workingDaysLeft(today(), date);
  if (left < 0) return `was to be published by ${shortDate(date)}`;
  if (left === 0) return 'publish today';
  return `publish by ${shortDate(date)}: ${count(left, 'working day')}`;
}

/** Saved or not; that nothing leaves this computer; and the next date that matters. */
export function BottomBar() {
  const saved = useSaved((state) => state.saved);
  const publishBy = useOverview((state) => state.overview?.publishBy);
  const [word, Icon] = words[saved];
  return (
    <footer className="bottom-bar">
      <span className={saved} data-testid="saved">
        <Icon size={15} aria-hidden />
        {word}
      </span>
      <span>
        <WifiOff size={15} aria-hidden />
        Offline: everything stays on this computer
      </span>
      {publishBy && (
        <span className="due">
          <CalendarClock size={15} aria-hidden />
          {due(publishBy.date)}
        </span>
      )}
    </footer>
  );
}
