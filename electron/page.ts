import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { contentSecurityPolicy } from './csp';

const scheme = 'app';
/** Where our own files come from. */
export const origin = `${scheme}://engross`;
const root = join(import.meta.dirname, '..', 'renderer');
const devServer = process.env.ELECTRON_RENDERER_URL;

/** The address of the page: our own files, or the development server's. */
export const pageUrl = devServer ?? `${origin}/index.html`;

/** The page comes from the development server, which asks this process for nothing. */
export const isDeveloping = devServer !== undefined;

export function isOwnPage(url: string): boolean {
  return (
    new URL(url).origin === new URL(pageUrl).origin && url.startsWith(devServer ?? `${origin}/`)
  );
}

/** Must run before the app is ready: our scheme has an origin of its own, as https has. */
export function registerScheme() {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

const notFound = { statusCode: 404, data: Buffer.from('Not found') };

/**
 * Serves the built page, and nothing outside its folder. Tells once when the page has come so far as to ask for its
 * script: what the first screen does not need may start then, and not before.
 *
 * By the older of Electron's two ways, which has all of them: the newer one, `protocol.handle`, answers with a
 * `Response`, and Node takes a tenth of the whole start to load what the first of those is made of.
 */
export function servePage(onScript: () => void) {
  let asked = false;
  protocol.registerBufferProtocol(scheme, async (request, answer) => {
    const path = fileOf(request.url);
    const type = path && types[extname(path)];
    if (!type) return answer(notFound);
    if (type.startsWith('text/javascript') && !asked) {
      asked = true;
      onScript();
    }
    try {
      const headers = {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      };
      answer({ data: await readFile(path), headers });
    } catch {
      answer(notFound);
    }
  });
}

/** The file of the page that an address names; null for one outside its folder, or that is no address of ours. */
function fileOf(url: string): string | null {
  try {
    const { pathname } = new URL(url);
    const path = normalize(join(root, decodeURIComponent(pathname)));
    return url.startsWith(`${origin}/`) && path.startsWith(root + sep) ? path : null;
  } catch {
    return null;
  }
}
