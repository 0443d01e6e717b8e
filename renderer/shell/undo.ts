import { actNow } from '../state/act';
import { useNotices } from '../state/notices';

/**
 * Takes back an act that can still be taken back: the one of a notice, or the latest. Undoing is an act of its
 * own, with its own entry in the history. False when there is nothing to undo.
 */
export function undoLast(id?: number): boolean {
  const { notices, dismiss, announce } = useNotices.getState();
  const notice = notices.findLast((one) => one.undo && (id === undefined || one.id === id));
  if (!notice?.undo) return false;
  dismiss(notice.id);
  void actNow(notice.undo).then((done) => done && announce('Undone.'));
  return true;
}
