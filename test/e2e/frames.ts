import type { Opened } from './fixtures';

/** What was seen of the sheet: how many frames, and the tallest stretch of one without anything drawn, in pixels. */
export interface Seen {
  frames: number;
  emptiest: number;
}

/** Looks at each frame that the window shows while `act` is done. */
export async function framesOf({ app, page }: Opened, act: () => Promise<void>): Promise<Seen> {
  const area = await page.locator('.sheet-well').evaluate((pane) => {
    const body = pane.querySelector('.doc-body') as HTMLElement;
    const { left, right } = body.getBoundingClientRect();
    const { top, bottom } = pane.getBoundingClientRect();
    return { left: Math.ceil(left) + 4, right: Math.floor(right) - 4, top, bottom };
  });
  await app.evaluate(({ BrowserWindow }, { left, right, top, bottom }) => {
    const seen = { frames: 0, emptiest: 0 };
    Object.assign(globalThis, { seen });
    BrowserWindow.getAllWindows()[0]?.webContents.beginFrameSubscription(false, (image) => {
      const { width, height } = image.getSize();
      const pixels = new Uint32Array(new Uint8Array(image.toBitmap()).buffer);
      let empty = 0;
      for (let y = Math.ceil(top); y < Math.min(height, bottom); y++) {
        const row = pixels.subarray(y * width + left, y * width + right);
        empty = row.every((pixel) => pixel === row[0]) ? empty + 1 : 0;
        seen.emptiest = Math.max(seen.emptiest, empty);
      }
      seen.frames += 1;
    });
  }, area);
  await act();
  // the last frames are on their way
  await page.waitForTimeout(200);
  const read = () =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.endFrameSubscription();
      return (globalThis as unknown as { seen: Seen }).seen;
    });
  // so many pictures make the inspector lose an answer now and then: it is asked once more
  return read().catch(read);
}
