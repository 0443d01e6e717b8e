import { afterEach, describe, expect, it, vi } from 'vitest';
import { leftOff } from '../../../renderer/features/amendments/OnSheet';
import { isTypedAtCaret } from '../../../renderer/shell/Sheet';
import type { Amendment } from '../../../shared/paper/amendment';

const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  getModifierState: () => false,
  ...held,
});

describe('a letter in the text that is read', () => {
  const words = {};
  const text = { contains: (node: unknown) => node === words } as unknown as Element;
  const caretIn = (node: unknown) =>
    vi.stubGlobal('document', { getSelection: () => ({ focusNode: node }) });
  afterEach(() => vi.unstubAllGlobals());

  it('is written there, when the caret is in the text', () => {
    caretIn(words);
    for (const letter of ['t', 'O', 'é', '1', '.', '“'])
      expect(isTypedAtCaret(key(letter), text), letter).toBe(true);
    const altGr = { ctrlKey: true, altKey: true, getModifierState: () => true };
    expect(isTypedAtCaret(key('€', altGr), text)).toBe(true);
  });

  it('is a shortcut as before, when there is no caret in the text', () => {
    caretIn(null);
    expect(isTypedAtCaret(key('t'), text)).toBe(false);
  });

  it('leaves keys alone that write no letter, or ask for something', () => {
    caretIn(words);
    for (const name of ['ArrowDown', 'Tab', 'F3', ' ', '?', 'Dead', 'Escape'])
      expect(isTypedAtCaret(key(name), text), name).toBe(false);
    expect(isTypedAtCaret(key('f', { ctrlKey: true }), text)).toBe(false);
    expect(isTypedAtCaret(key('a', { isComposing: true }), text)).toBe(false);
  });
});

describe('what the sheet does not show', () => {
  const one = (id: string, status = 'proposed') => ({ id, number: 7, status }) as Amendment;
  const all = [one('a'), one('b'), one('c'), one('d', 'withdrawn')];
  const everything = { hidden: new Set<string>(), alone: false };

  it('is said when a search of the list takes amendments off it', () => {
    expect(leftOff({ all, listed: all, chosen: null }, everything)).toBeNull();
    expect(leftOff({ all, listed: [], chosen: null }, everything)).toBe(
      '3 amendments not on the sheet, as in the list',
    );
    const off = { hidden: new Set(['a']), alone: false };
    expect(leftOff({ all, listed: all.slice(0, 2), chosen: null }, off)).toBe(
      '1 amendment not on the sheet, as in the list; 1 amendment switched off on the sheet',
    );
    expect(leftOff({ all, listed: [], chosen: one('a') }, { ...off, alone: true })).toBe(
      'Amendment 7 alone',
    );
  });
});
