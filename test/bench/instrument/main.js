// Starts the program of the folder in BENCH_PROGRAM and prints when its window could be used: the first frame
// after a control can be clicked. Both sides of a pair are started through this, so it costs both the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const usable = `new Promise((resolve) => {
  const look = () => {
    const control = document.querySelector('#root :is(button, input):not(:disabled)');
    requestAnimationFrame(control ? () => resolve(Date.now()) : look);
  };
  look();
})`;

// A usual start knows who is here: without this, each one would be somebody's first.
const prepare = `window.engross?.call.session
  .setPerson({ name: 'Robin Author', post: 'Report author' })`;

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    if (process.env.BENCH_PREPARE) await window.webContents.executeJavaScript(prepare);
    const at = await window.webContents.executeJavaScript(usable);
    console.log(JSON.stringify({ usable: at }));
  });
});

const folder = process.env.BENCH_PROGRAM;
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);
await import(pathToFileURL(join(folder, manifest.main)).href);
