import { describe, expect, it, vi } from 'vitest';
import { contextItems } from '../../../electron/context-menu';

vi.mock('electron', () => ({ Menu: {} }));

const flags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
const asked = (over: Partial<Parameters<typeof contextItems>[0]> = {}) => ({
  misspelledWord: '',
  dictionarySuggestions: [],
  isEditable: true,
  selectionText: '',
  editFlags: flags as Parameters<typeof contextItems>[0]['editFlags'],
  ...over,
});
const acts = () => ({ replace: vi.fn(), learn: vi.fn(), selectAll: vi.fn() });
const labels = (items: ReturnType<typeof contextItems>) =>
  items.map(({ label, type }) => label ?? type);

const clipboard = ['Cut', 'Copy', 'Paste', 'Paste without formatting', 'separator', 'Select all'];

describe('the menu at a place of the page', () => {
  it('offers the speller’s words first, and puts the chosen one in', () => {
    const own = acts();
    const words = { misspelledWord: 'Commitee', dictionarySuggestions: ['Committee', 'Q&A'] };
    const items = contextItems(asked(words), own);
    expect(labels(items)).toEqual([
      'Committee',
      'Q&&A',
      'separator',
      'Add to the dictionary',
      'separator',
      ...clipboard,
    ]);
    const click = (at: number) => (items[at] as { click: () => void }).click();
    click(1);
    expect(own.replace).toHaveBeenCalledWith('Q&A');
    click(3);
    expect(own.learn).toHaveBeenCalledWith('Commitee');
  });

  it('says that there are no words where there are none', () => {
    const [first] = contextItems(asked({ misspelledWord: 'Xyzzyx' }), acts());
    expect(first).toMatchObject({ label: 'No suggestions', enabled: false });
  });

  it('has the clipboard where one writes, a copy where one reads, and is none where nothing is selected', () => {
    expect(labels(contextItems(asked(), acts()))).toEqual(clipboard);
    const read = { isEditable: false };
    expect(labels(contextItems(asked({ ...read, selectionText: 'words' }), acts()))).toEqual([
      'Copy',
    ]);
    expect(contextItems(asked({ ...read, selectionText: ' ' }), acts())).toEqual([]);
  });

  it('has no role that leaves the page or loads it anew', () => {
    const roles = contextItems(asked(), acts()).flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(['cut', 'copy', 'paste', 'pasteAndMatchStyle']);
  });
});
