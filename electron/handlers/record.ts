import { refuse } from '../../shared/base/failure';
import type { LedgerEntry } from '../../shared/paper/history';
import type { Act } from '../store/ledger/append';
import type { WriteContext } from './context';

/** The person who acts. @throws Refusal not-allowed when nobody has said who they are */
export function actorOf(context: Pick<WriteContext, 'actor'>) {
  if (!context.actor)
    throw refuse(
      'not-allowed',
      'Say who you are first: every act is recorded under a name and a post.',
      'person',
    );
  return context.actor;
}

/** "Name, post", as it is stored with what they made. */
export function signature(context: Pick<WriteContext, 'actor'>): string {
  const { name, post } = actorOf(context);
  return `${name}, ${post}`;
}

/** Makes this transaction an act of the ledger. */
export function record(
  context: Pick<WriteContext, 'store' | 'actor' | 'now'>,
  act: Pick<Act, 'act' | 'paper' | 'subject' | 'summary'> & { changes?: LedgerEntry['changes'] },
): void {
  context.store.ledger.record({
    changes: [],
    ...act,
    at: context.now(),
    actor: actorOf(context),
  });
}

/** Before and after, field by field, of what differs; values as a person reads them. */
export function changesOf<T extends object>(
  before: Partial<T> | null,
  after: Partial<T> | null,
  fields: Partial<Record<keyof T, string>>,
): LedgerEntry['changes'] {
  const shown = (value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (typeof value === 'object') return JSON.stringify(value);
    return String(value);
  };
  return (Object.entries(fields) as [keyof T, string][]).flatMap(([key, field]) => {
    const [was, is] = [shown(before?.[key]), shown(after?.[key])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}
