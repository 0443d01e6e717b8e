// A window of this Electron with the bench page (the last argument), which measures and has its figures printed.
import { app, BrowserWindow } from 'electron';

app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  await window.loadFile(process.env.BENCH_PAGE);
  const pairs = Number(process.env.BENCH_PAIRS);
  const measured = await window.webContents.executeJavaScript(`measure(${pairs})`);
  console.log(`MEASURED ${JSON.stringify(measured)}`);
  app.quit();
});
